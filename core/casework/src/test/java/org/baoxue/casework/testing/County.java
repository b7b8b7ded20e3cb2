package org.baoxue.casework.testing;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.ImportReport;
import org.baoxue.access.Page;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitQuery;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.CaseOpening;
import org.baoxue.casework.CaseOpening.NeverEnrolledOpened;
import org.baoxue.casework.CaseOpening.SuspectedOpened;
import org.baoxue.casework.CaseOpening.SuspicionOpened;
import org.baoxue.casework.FoundBy;
import org.baoxue.casework.Personal;
import org.baoxue.roster.ChildId;

/** A small county: a bureau, a township, two schools with a class each. */
public final class County {

    public static final DivisionCode DIVISION = new DivisionCode("341502");
    public static final DivisionCode TOWN = new DivisionCode("341502101");

    public static final Unit BUREAU = Unit.root("EDU", "区教育局", UnitKind.COUNTY_EDUCATION, DIVISION);
    public static final Unit SCHOOL = BUREAU.below("S1", "第一小学", UnitKind.SCHOOL, TOWN);
    public static final Unit CLASS = SCHOOL.below("S1-1", "三年级（1）班", UnitKind.CLASS, TOWN);
    public static final Unit OTHER_SCHOOL = BUREAU.below("S2", "第二小学", UnitKind.SCHOOL, TOWN);
    public static final Unit OTHER_CLASS = OTHER_SCHOOL.below("S2-1", "三年级（1）班", UnitKind.CLASS, TOWN);
    public static final Unit TOWNSHIP = Unit.root("GOV1", "乡政府", UnitKind.TOWNSHIP_GOVERNMENT, TOWN);

    public static final List<Unit> ALL = List.of(BUREAU, SCHOOL, CLASS, OTHER_SCHOOL, OTHER_CLASS, TOWNSHIP);
    public static final UnitTree TREE = UnitTree.of(ALL);

    private County() {}

    /** A child by number. */
    public static ChildId child(int number) {
        StringBuilder digits = new StringBuilder(Integer.toString(number, 4));
        digits.insert(0, "0".repeat(26 - digits.length()));
        return new ChildId(digits.toString()
                .replace('0', 'a')
                .replace('1', 'b')
                .replace('2', 'c')
                .replace('3', 'd'));
    }

    /** The opening of a case of a child of the first school. */
    public static SuspectedOpened opening(ChildId child, LocalDate since, LocalDate reachedOn) {
        return new SuspectedOpened(
                child,
                since,
                reachedOn,
                Rules.SUSPECTED,
                Place.SCHOOL,
                TOWN,
                Optional.of(TOWN),
                Optional.empty(),
                SCHOOL.id(),
                CLASS.id());
    }

    /** The openings by each door: by the clock, of a child in no school, and by a person's judgement. */
    public static List<CaseOpening> openings(ChildId child, LocalDate since, LocalDate reachedOn) {
        Personal account = Personal.of("入户排查发现");
        return List.of(
                opening(child, since, reachedOn),
                new NeverEnrolledOpened(
                        child,
                        since,
                        FoundBy.SURVEY,
                        Place.HOUSEHOLD,
                        TOWN,
                        Optional.of(TOWN),
                        Optional.empty(),
                        account),
                new SuspicionOpened(
                        child,
                        since,
                        reachedOn,
                        FoundBy.SURVEY,
                        Place.SCHOOL,
                        TOWN,
                        Optional.of(TOWN),
                        Optional.empty(),
                        SCHOOL.id(),
                        CLASS.id(),
                        account));
    }

    /** These units as the service that other modules ask. */
    public static Units units() {
        return new FixedUnits(TREE);
    }

    private record FixedUnits(UnitTree tree) implements Units {

        @Override
        public Page<Unit> list(Actor actor, UnitQuery query) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Unit show(Actor actor, String id) {
            return tree.get(id);
        }

        @Override
        public ImportReport importXlsx(Actor actor, InputStream file, String fileName) {
            throw new UnsupportedOperationException();
        }
    }
}
