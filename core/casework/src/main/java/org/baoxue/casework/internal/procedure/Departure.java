package org.baoxue.casework.internal.procedure;

/**
 * Where a step departs from what is asked.
 *
 * @param pointer which part of the command
 * @param message what was expected, what was found and the sentence, in Chinese and English
 * @param binding whether it is a breach; else it is allowed with an explanation (偏离，需说明)
 */
public record Departure(String pointer, String message, boolean binding) {}
