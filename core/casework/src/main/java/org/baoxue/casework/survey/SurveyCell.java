package org.baoxue.casework.survey;

/**
 * The smallest part of a round: a village group or, where the list does not tell it, a village; on the school line a class.
 *
 * @param id its unit, or the digits of a place that has no unit
 * @param name its name with that of the village or school
 */
public record SurveyCell(String id, String name, SurveyCount count) {}
