package org.baoxue.casework.internal.survey;

import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.roster.ChildId;

/**
 * A child that a round asks for.
 *
 * @param division place on the household list; empty on the school line
 * @param classId class; empty on the household line
 * @param cell where it stands on the sheets
 * @param household number of its household, from 1; 0 on the school line
 */
record Asked(ChildId child, Optional<DivisionCode> division, Optional<String> classId, String cell, int household) {}
