package org.baoxue.api.policy.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One side of send-education (送教上门). A place has several of these rules, one for each side that its plans speak of; what they say together holds.
 *
 * @param eligibility who is sent lessons and how that is decided
 * @param quotas how much; all must hold
 * @param holidaysCount whether a quota must hold in periods that are holidays as a whole; empty if nobody says
 * @param team who goes
 * @param places where lessons may be given
 * @param content areas of content, in the plan's words
 * @param archive what is kept
 * @param cap how many children at the most
 * @param support money and conditions
 */
public record SendEducation(
        Optional<Eligibility> eligibility,
        List<Quota> quotas,
        Optional<Boolean> holidaysCount,
        Optional<Team> team,
        Set<SendPlace> places,
        List<String> content,
        Optional<Archive> archive,
        Optional<Cap> cap,
        Optional<Support> support)
        implements Rule {

    public SendEducation {
        quotas = List.copyOf(quotas);
        places = Set.copyOf(places);
        content = List.copyOf(content);
    }

    /**
     * Who is sent lessons.
     *
     * @param ageFrom youngest age in full years
     * @param ageTo oldest age in full years, inclusive
     * @param groups whom the plan names
     * @param applyTo where the guardian applies
     * @param guardianDecides whether the guardian alone may decide
     * @param assessed what the assessment looks at; empty if no assessment is asked for
     */
    public record Eligibility(
            Optional<Integer> ageFrom,
            Optional<Integer> ageTo,
            List<SendGroup> groups,
            List<Party> applyTo,
            Optional<Boolean> guardianDecides,
            List<String> assessed) {

        public Eligibility {
            groups = List.copyOf(groups);
            applyTo = List.copyOf(applyTo);
            assessed = List.copyOf(assessed);
        }
    }

    /**
     * How much is owed.
     *
     * @param measure what is counted
     * @param per for what it must hold
     * @param atLeast the least
     * @param atMost the most; empty if the plan sets none
     */
    public record Quota(Measure measure, QuotaPer per, int atLeast, Optional<Integer> atMost) {}

    /**
     * Who goes.
     *
     * @param atLeast persons at least
     * @param atMost persons at the most
     * @param menAtLeast men among them at least
     * @param menRole as what those men go; any man counts if empty
     * @param roles who must all be among those named to send lessons to a child, whoever goes on a day
     * @param places where lessons are given that this holds for; everywhere if empty
     */
    public record Team(
            Optional<Integer> atLeast,
            Optional<Integer> atMost,
            Optional<Integer> menAtLeast,
            Optional<SendRole> menRole,
            List<SendRole> roles,
            Set<SendPlace> places) {

        public Team {
            roles = List.copyOf(roles);
            places = Set.copyOf(places);
        }
    }

    /**
     * What is kept.
     *
     * @param handbook title of the handbook
     * @param copiesTo who receives copies
     * @param reviewedBy who looks it through
     * @param tracking cycle in which children in rehabilitation or hospital are tracked
     * @param enrolled whether the child must have a student number (学籍)
     */
    public record Archive(
            Optional<String> handbook,
            List<Party> copiesTo,
            List<Party> reviewedBy,
            Optional<Period> tracking,
            Optional<Boolean> enrolled) {

        public Archive {
            copiesTo = List.copyOf(copiesTo);
            reviewedBy = List.copyOf(reviewedBy);
        }
    }

    /**
     * How many children at the most.
     *
     * @param percent per cent
     * @param of of whom, in the plan's words
     */
    public record Cap(BigDecimal percent, String of) {}

    /**
     * Money and conditions.
     *
     * @param yuanPerPupilYear yuan for each pupil and year
     * @param lessonsCredited lessons credited to a teacher for each visit
     * @param insurance whether teachers are insured against accidents
     * @param free whether it is free for the family
     * @param words the plan's words on travel and work allowances
     */
    public record Support(
            Optional<BigDecimal> yuanPerPupilYear,
            Optional<Integer> lessonsCredited,
            Optional<Boolean> insurance,
            Optional<Boolean> free,
            Optional<String> words) {}
}
