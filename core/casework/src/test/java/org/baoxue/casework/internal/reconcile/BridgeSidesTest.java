package org.baoxue.casework.internal.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.casework.reconciliation.Bridge;
import org.baoxue.casework.reconciliation.BridgeTerm;
import org.baoxue.casework.testing.County;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.Presence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("双线之桥：无论两份名单怎样，逐项加减必等于本地在籍")
class BridgeSidesTest {

    private static final LocalDate OLD_ENOUGH = LocalDate.of(2017, 1, 1);

    @Test
    void the_terms_add_up_for_any_two_lists() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<Household> listed = new ArrayList<>();
            Map<ChildId, Enrolment> here = new HashMap<>();
            Map<ChildId, Enrolment> elsewhere = new HashMap<>();
            int children = random.nextInt(30);
            for (int n = 0; n < children; n++) {
                ChildId child = County.child(n);
                boolean onList = random.nextBoolean();
                if (onList) {
                    listed.add(household(child, random.nextInt(4) > 0, random.nextBoolean()));
                }
                int school = random.nextInt(3);
                if (school == 0) {
                    here.put(child, pupil(child, "S1"));
                } else if (school == 1 && onList) {
                    elsewhere.put(child, pupil(child, "S9"));
                }
            }
            Map<BridgeTerm, List<Bridge.Child>> terms =
                    BridgeSides.of(listed, row -> row.birthDate().equals(OLD_ENOUGH), here, elsewhere);
            int sum = 0;
            for (BridgeTerm term : BridgeTerm.values()) {
                sum += term.sign() * terms.get(term).size();
                assertThat(terms.get(term)).extracting(Bridge.Child::child).doesNotHaveDuplicates();
            }
            assertThat(sum).isEqualTo(terms.get(BridgeTerm.ENROLLED).size()).isEqualTo(here.size());
        }
    }

    private static Household household(ChildId child, boolean ofAge, boolean registered) {
        return new Household(
                child,
                "某",
                "女",
                ofAge ? OLD_ENOUGH : LocalDate.of(2025, 1, 1),
                Optional.empty(),
                Optional.empty(),
                new DivisionCode("341502101001"),
                Optional.empty(),
                "",
                "",
                "",
                "",
                registered,
                Presence.LISTED,
                Optional.empty(),
                false);
    }

    private static Enrolment pupil(ChildId child, String school) {
        return new Enrolment(
                child,
                "某",
                "女",
                OLD_ENOUGH,
                Optional.empty(),
                Optional.empty(),
                school,
                "三年级",
                school + "-1",
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                "",
                "",
                Presence.LISTED,
                Optional.empty(),
                false);
    }
}
