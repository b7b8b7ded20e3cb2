package org.baoxue.roster;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A list to import. The service copies the file before {@link Imports#start} returns and never changes or deletes it.
 *
 * @param kind what the list holds
 * @param unitId the unit whose list it is: rows outside what it answers for are rejected
 * @param asOf the day the list describes
 * @param full whether the list names everyone, so that a row it lacks is flagged as missing; {@code false} for changes
 *     only. An attendance list never flags anyone: a day without a mark is unknown
 * @param fileName the name to show, whose ending ({@code .xlsx}, {@code .csv}, {@code .txt}) tells the format
 * @param file where the list lies now
 */
public record ImportRequest(ListKind kind, String unitId, LocalDate asOf, boolean full, String fileName, Path file) {}
