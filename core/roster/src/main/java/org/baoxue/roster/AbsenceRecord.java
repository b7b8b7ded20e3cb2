package org.baoxue.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 缺课登记: the days that one pupil missed without leave within a window. Days marked as missed that a registered change of
 * 学籍 covers are told apart and do not count as missed.
 *
 * @param child the pupil
 * @param name as the reader may see it
 * @param classId class of the pupil
 * @param absent the days, in order
 * @param leave days on leave within the window
 * @param suspended days marked as missed on which the pupil was 休学
 * @param transferred days marked as missed after the pupil's 转出
 * @param running missed days in a row up to the newest mark; 0 if the pupil was there or rightly away then
 */
public record AbsenceRecord(
        ChildId child,
        Optional<String> name,
        String classId,
        List<LocalDate> absent,
        int leave,
        int suspended,
        int transferred,
        int running) {
    public AbsenceRecord {
        absent = List.copyOf(absent);
    }
}
