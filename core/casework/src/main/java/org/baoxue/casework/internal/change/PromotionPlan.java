package org.baoxue.casework.internal.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baoxue.casework.chain.Digests;
import org.baoxue.casework.change.ChangeKind;
import org.baoxue.casework.change.PromotionClass;
import org.baoxue.casework.change.PromotionRemark;
import org.baoxue.roster.ChildId;

/**
 * What a promotion is to register.
 *
 * @param on first day of the school year
 */
record PromotionPlan(
        String unit,
        int schoolYear,
        LocalDate on,
        String rosterHash,
        String policyHash,
        List<Move> moves,
        List<PromotionClass> classes,
        List<Noted> notes) {

    /**
     * A pupil who goes up or leaves.
     *
     * @param to empty for 毕业
     * @param entries how many entries it had when it was planned
     */
    record Move(ChildId child, ChangeKind kind, String from, String to, int entries) {}

    /** A remark with the whole name of the pupil. */
    record Noted(ChildId child, String name, String classId, PromotionRemark.Kind kind) {

        /** Names nobody: records reach logs. */
        @Override
        public String toString() {
            return "Noted[" + child + " " + kind + "]";
        }
    }

    int going(ChangeKind kind) {
        return (int) moves.stream().filter(move -> move.kind() == kind).count();
    }

    Map<PromotionRemark.Kind, Integer> remarks() {
        return notes.stream().collect(Collectors.toMap(Noted::kind, note -> 1, Integer::sum, TreeMap::new));
    }

    /** Names all that would be registered, and who is left out why; that a case was opened meanwhile changes nothing of it. */
    String hash() {
        StringBuilder text = new StringBuilder("%s %d %s\n".formatted(unit, schoolYear, on));
        for (Move move : moves) {
            text.append(move.child()).append(' ').append(move.kind()).append(' ');
            text.append(move.from()).append(' ').append(move.to()).append('\n');
        }
        notes.stream()
                .filter(note -> note.kind() != PromotionRemark.Kind.OPEN_CASE)
                .forEach(note -> text.append(note.child())
                        .append(' ')
                        .append(note.kind())
                        .append('\n'));
        classes.forEach(row -> row.obstacle().ifPresent(obstacle -> text.append(row.from())
                .append(' ')
                .append(row.grade())
                .append(' ')
                .append(obstacle)
                .append('\n')));
        return Digests.sha256(text.toString());
    }
}
