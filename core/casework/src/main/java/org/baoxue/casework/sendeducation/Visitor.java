package org.baoxue.casework.sendeducation;

import org.baoxue.casework.Personal;

/**
 * One of those who teach at home.
 *
 * @param name who; kept apart from what is hashed
 * @param sex where a plan asks for men among those who go
 * @param kind what kind of teacher or helper, in the words of the plan, such as 特殊教育学校教师
 */
public record Visitor(Personal name, Sex sex, String kind) {}
