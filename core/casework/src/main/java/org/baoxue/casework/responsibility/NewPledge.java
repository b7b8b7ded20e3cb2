package org.baoxue.casework.responsibility;

import java.time.LocalDate;

/**
 * A letter to be entered.
 *
 * @param unit the unit that keeps it, such as a school or a class
 * @param number its number, never used before in the unit
 * @param title one of the plan's titles, or another, which is then 平台建议格式
 * @param signedOn when it was signed, not in the future
 * @param first the party that asks for it
 * @param second the party that pledges
 */
public record NewPledge(
        String unit, String number, String title, LocalDate signedOn, Signatory first, Signatory second) {}
