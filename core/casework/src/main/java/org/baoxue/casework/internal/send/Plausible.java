package org.baoxue.casework.internal.send;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import org.baoxue.access.Invalid;
import org.baoxue.access.UnitTree;
import org.baoxue.api.policy.Block;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.Personal;
import org.baoxue.casework.sendeducation.SendEvent;
import org.baoxue.casework.sendeducation.SendEvent.Applied;
import org.baoxue.casework.sendeducation.SendEvent.Assessed;
import org.baoxue.casework.sendeducation.SendEvent.Explained;
import org.baoxue.casework.sendeducation.SendEvent.HandedOver;
import org.baoxue.casework.sendeducation.SendEvent.Planned;
import org.baoxue.casework.sendeducation.SendEvent.Retracted;
import org.baoxue.casework.sendeducation.SendEvent.TeachersAssigned;
import org.baoxue.casework.sendeducation.SendEvent.Tracked;
import org.baoxue.casework.sendeducation.SendEvent.Visited;
import org.baoxue.casework.sendeducation.Visitor;

/** What any record of send-education must say, whatever the plan. */
final class Plausible {

    private static final int MOST_TEXTS = 30;
    private static final int LONGEST_TEXT = 40;
    private static final int MOST_PEOPLE = 20;
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private Plausible() {}

    /**
     * @throws Invalid with the pointer to the first value that cannot be right
     */
    static void require(SendEvent event, LocalDate today, UnitTree tree) {
        if (event.on().isAfter(today)) {
            throw new Invalid("/on", "日期 %s 晚于今天 %s (the day lies ahead)".formatted(event.on(), today));
        }
        if (event instanceof Applied applied) {
            school("/school", applied.school(), tree);
        } else if (event instanceof Assessed assessed) {
            assessed(assessed);
        } else if (event instanceof Planned planned) {
            planned(planned);
        } else if (event instanceof TeachersAssigned assigned) {
            people("/teachers", assigned.teachers());
        } else if (event instanceof Visited visited) {
            visited(visited);
        } else if (event instanceof Tracked tracked) {
            if (tracked.month().isAfter(YearMonth.from(today))) {
                throw new Invalid("/month", "月份 %s 还没有到 (the month lies ahead)".formatted(tracked.month()));
            }
            words("/account", tracked.account());
        } else if (event instanceof Explained explained) {
            if (explained.rule().block() != Block.SEND_EDUCATION) {
                throw new Invalid("/rule", "%s 不是送教上门的规则 (no rule of send-education)".formatted(explained.rule()));
            }
            text("/period", explained.period());
            words("/reason", explained.reason());
        } else if (event instanceof HandedOver hand) {
            school("/to", hand.to(), tree);
        } else if (event instanceof Retracted retracted) {
            words("/reason", retracted.reason());
        }
    }

    private static void assessed(Assessed assessed) {
        words("/assessors", assessed.assessors());
        texts("/looked", assessed.looked());
        assessed.reviewBy().filter(last -> !last.isAfter(assessed.on())).ifPresent(last -> {
            throw new Invalid("/reviewBy", "复评日期 %s 不晚于评估日 %s (not after the day)".formatted(last, assessed.on()));
        });
    }

    private static void planned(Planned planned) {
        texts("/content", planned.content());
        words("/goals", planned.goals());
        if (planned.until().isBefore(planned.on())) {
            throw new Invalid("/until", "截止日 %s 早于 %s (before the day)".formatted(planned.until(), planned.on()));
        }
        number("/lessonsPerTerm", planned.lessonsPerTerm(), MINUTES_OF_A_DAY);
    }

    private static void visited(Visited visited) {
        people("/team", visited.team());
        texts("/content", visited.content());
        number("/lessons", visited.lessons(), MINUTES_OF_A_DAY);
        number("/minutes", visited.minutes(), MINUTES_OF_A_DAY);
    }

    private static void school(String pointer, String school, UnitTree tree) {
        UnitKind kind = tree.find(school)
                .orElseThrow(() -> new Invalid(pointer, "找不到单位 %s (no such unit)".formatted(school)))
                .kind();
        if (kind != UnitKind.SCHOOL && kind != UnitKind.CENTRAL_SCHOOL) {
            throw new Invalid(pointer, "单位 %s 是%s，应为学校 (not a school)".formatted(school, kind.chinese()));
        }
    }

    private static void people(String pointer, Collection<Visitor> people) {
        if (people.isEmpty() || people.size() > MOST_PEOPLE) {
            throw new Invalid(pointer, "应为1至%1$d人，实为%2$d人 (1 to %1$d persons)".formatted(MOST_PEOPLE, people.size()));
        }
        people.forEach(one -> {
            words(pointer, one.name());
            text(pointer, one.kind());
            if (one.name()
                    .text()
                    .filter(name -> name.length() > LONGEST_TEXT || name.contains("\n"))
                    .isPresent()) {
                throw new Invalid(pointer, "姓名最多%1$d字 (a name has at most %1$d characters)".formatted(LONGEST_TEXT));
            }
        });
    }

    private static void texts(String pointer, Collection<String> texts) {
        if (texts.size() > MOST_TEXTS) {
            throw new Invalid(pointer, "最多%1$d项，实为%2$d项 (at most %1$d items)".formatted(MOST_TEXTS, texts.size()));
        }
        texts.forEach(text -> text(pointer, text));
    }

    private static void text(String pointer, String text) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new Invalid(pointer, "应为1至%1$d字，实为“%2$s” (1 to %1$d characters)".formatted(LONGEST_TEXT, text));
        }
    }

    private static void words(String pointer, Personal words) {
        if (words.text().filter(text -> !text.isBlank()).isEmpty()) {
            throw new Invalid(pointer, "请填写 (a text is required)");
        }
    }

    private static void number(String pointer, int number, int most) {
        if (number < 1 || number > most) {
            throw new Invalid(pointer, "应为1至%d，实为%d (out of range)".formatted(most, number));
        }
    }
}
