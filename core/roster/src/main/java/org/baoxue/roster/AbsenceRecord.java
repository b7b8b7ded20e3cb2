package org.baoxue.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 缺课登记: the days that one pupil missed without leave within a window.
 *
 * @param child the pupil
 * @param name as the reader may see it
 * @param classId class of the pupil
 * @param absent the days, in order
 * @param leave days on leave within the window
 * @param running missed days in a row up to the newest mark; 0 if the pupil was there then
 */
public record AbsenceRecord(
        ChildId child, Optional<String> name, String classId, List<LocalDate> absent, int leave, int running) {
    public AbsenceRecord {
        absent = List.copyOf(absent);
    }
}
