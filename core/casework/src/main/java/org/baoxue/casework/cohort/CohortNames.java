package org.baoxue.casework.cohort;

import java.util.List;

/**
 * The children of a recorded cohort, as far as lists and registers of the platform name them. The recorded numbers were
 * counted by people, so both may differ.
 *
 * @param listed whether a list of the entry year was published, so that entrants can be named
 * @param members entrants, and graduates who came later; by pseudonym
 */
public record CohortNames(CohortEntry entry, boolean listed, List<CohortMember> members) {

    public CohortNames {
        members = List.copyOf(members);
    }

    /** How many entrants are named. */
    public int entrants() {
        return (int) members.stream().filter(CohortMember::entrant).count();
    }

    /** How many graduates are named. */
    public int graduates() {
        return (int) members.stream().filter(CohortMember::kept).count();
    }

    /** How far the numbers are named, in words. */
    public String words() {
        return "登记招生 %d 人，%s；登记毕业 %s，平台有毕业登记 %d 人"
                .formatted(
                        entry.numbers().entrants(),
                        listed
                                ? "入学学年名单一年级（初中为七年级）%d 人".formatted(entrants())
                                : "由人工登记，平台没有%d学年的学籍名单，没有姓名 (typed in by hand, without names)"
                                        .formatted(entry.entryYear()),
                        entry.numbers().graduates().map(count -> count + " 人").orElse("未登记"),
                        graduates());
    }
}
