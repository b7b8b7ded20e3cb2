package org.baoxue.casework.internal.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.ImportReport;
import org.baoxue.access.ImportReport.Rejected;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.casework.cohort.Cohort;
import org.baoxue.casework.cohort.CohortNumbers;
import org.baoxue.casework.cohort.CohortNumbers.Flows;
import org.baoxue.casework.cohort.NewCohortEntry;
import org.baoxue.roster.sheet.FilledSheet;
import org.baoxue.roster.sheet.FilledSheet.Line;

/** Reads a list of cohorts, row by row: good ones are kept, each fault names its column. */
record CohortSheet(Entry entry) {

    private static final int HEADER_WITHIN = 10;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");

    /** What a row did. */
    enum Done {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    /** Records one cohort. */
    interface Entry {
        Done enter(NewCohortEntry entry);
    }

    private enum Column {
        UNIT("单位代码", "/unit"),
        STAGE("学段", "/stage"),
        GRADUATION("毕业年", "/graduationYear"),
        ENTRY("入学年", "/entryYear"),
        ENTRANTS("招生数", "/entrants"),
        TRANSFERRED_IN("转入", "/transferredIn"),
        HOSTED("借读", "/hosted"),
        OTHER_IN("其它增加", "/otherIn"),
        TRANSFERRED_OUT("转出", "/transferredOut"),
        SUSPENDED("休学", "/suspended"),
        OTHER_OUT("其它减少", "/otherOut"),
        GRADUATES("毕业生数", "/graduates"),
        PROOF("凭证", "/proof"),
        REMARK("备注", "/remark"),
        CORRECTS("更正", "/corrects");

        private static final List<Column> FLOWS =
                List.of(TRANSFERRED_IN, HOSTED, OTHER_IN, TRANSFERRED_OUT, SUSPENDED, OTHER_OUT);

        private final String header;
        private final String pointer;

        Column(String header, String pointer) {
            this.header = header;
            this.pointer = pointer;
        }

        static Column at(String pointer) {
            return Arrays.stream(values())
                    .filter(column -> column.pointer.equals(pointer))
                    .findFirst()
                    .orElse(UNIT);
        }
    }

    ImportReport read(FilledSheet sheet, String fileName) {
        Map<Column, Integer> columns = Map.of();
        Map<Done, Integer> done = new EnumMap<>(Done.class);
        int read = 0;
        List<Rejected> rejected = new ArrayList<>();
        for (int i = 0; i < sheet.lines().size() && (!columns.isEmpty() || i < HEADER_WITHIN); i++) {
            Line line = sheet.lines().get(i);
            if (columns.isEmpty()) {
                columns = header(line);
                continue;
            }
            read++;
            try {
                done.merge(entry.enter(new Cells(line, columns).entry()), 1, Integer::sum);
            } catch (Invalid invalid) {
                rejected.add(rejected(line, columns, Column.at(invalid.pointer()), invalid.getMessage()));
            } catch (Conflict conflict) {
                rejected.add(rejected(line, columns, Column.CORRECTS, conflict.getMessage()));
            } catch (NotFound | Denied refused) {
                rejected.add(rejected(line, columns, Column.UNIT, refused.getMessage()));
            }
        }
        if (columns.isEmpty()) {
            throw new Invalid(
                    "/file",
                    "%s 前%d行没有表头，应有列：%s (the head is missing)"
                            .formatted(
                                    fileName,
                                    HEADER_WITHIN,
                                    Arrays.stream(Column.values())
                                            .map(column -> column.header)
                                            .collect(Collectors.joining("、"))));
        }
        return new ImportReport(
                read,
                done.getOrDefault(Done.ADDED, 0),
                done.getOrDefault(Done.CHANGED, 0),
                done.getOrDefault(Done.UNCHANGED, 0),
                rejected);
    }

    /** The columns of a head that has all of them; none if it is no head. */
    private static Map<Column, Integer> header(Line line) {
        Map<String, Integer> headings = line.headings();
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            Optional.ofNullable(headings.get(column.header)).ifPresent(index -> columns.put(column, index));
        }
        return columns.size() == Column.values().length ? columns : Map.of();
    }

    private static Rejected rejected(Line line, Map<Column, Integer> columns, Column column, String reason) {
        return new Rejected(line.number(), column.header, line.text(columns.get(column)), reason);
    }

    /** The cells of a row. */
    private record Cells(Line line, Map<Column, Integer> columns) {

        NewCohortEntry entry() {
            return new NewCohortEntry(
                    new Cohort(text(Column.UNIT), stage(), number(Column.GRADUATION)),
                    number(Column.ENTRY),
                    new CohortNumbers(number(Column.ENTRANTS), flows(), optional(Column.GRADUATES)),
                    text(Column.PROOF),
                    text(Column.REMARK),
                    optional(Column.CORRECTS));
        }

        private Stage stage() {
            String text = text(Column.STAGE);
            return Arrays.stream(Stage.values())
                    .filter(stage -> Cohort.stageWords(stage).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new Invalid(Column.STAGE.pointer, "应为小学、初中或九年 (one of these)"));
        }

        private Optional<Flows> flows() {
            if (Column.FLOWS.stream().allMatch(column -> text(column).isEmpty())) {
                return Optional.empty();
            }
            for (Column column : Column.FLOWS) {
                if (text(column).isEmpty()) {
                    throw new Invalid(
                            column.pointer,
                            "转入、借读、其它增加、转出、休学、其它减少或全填（没有的填0），或全空（不知道） (fill all six, 0 for none, or leave all blank)");
                }
            }
            return Optional.of(new Flows(
                    number(Column.TRANSFERRED_IN),
                    number(Column.HOSTED),
                    number(Column.OTHER_IN),
                    number(Column.TRANSFERRED_OUT),
                    number(Column.SUSPENDED),
                    number(Column.OTHER_OUT)));
        }

        private Optional<Integer> optional(Column column) {
            return text(column).isEmpty() ? Optional.empty() : Optional.of(number(column));
        }

        private int number(Column column) {
            String text = text(column);
            if (!NUMBER.matcher(text).matches()) {
                throw new Invalid(column.pointer, "应为整数 (a whole number)");
            }
            return Integer.parseInt(text);
        }

        private String text(Column column) {
            return line.text(columns.get(column)).strip();
        }
    }
}
