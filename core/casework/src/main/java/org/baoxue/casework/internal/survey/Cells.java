package org.baoxue.casework.internal.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.unit.UnitKind;

/**
 * The smallest parts of the household line. The household list knows villages and not the groups in them, so that the
 * address tells the group where it names it; otherwise the village is the cell until surveyors say more. For one thread.
 */
public final class Cells {

    private static final Pattern ORDINAL = Pattern.compile("第?([0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:村民)?小?组");
    private static final String DIGITS = "一二三四五六七八九";

    private final Map<DivisionCode, List<Unit>> groups = new HashMap<>();
    private final Map<DivisionCode, String> villages = new HashMap<>();
    private final UnitTree tree;

    public Cells(UnitTree tree) {
        this.tree = tree;
    }

    /** The cell of a household. */
    public String of(DivisionCode place, String address) {
        List<Unit> known = groups(place);
        if (known.size() == 1) {
            return known.get(0).id();
        }
        OptionalInt number = ordinal(address);
        List<Unit> named = known.stream()
                .filter(group -> ordinal(group.name()).isPresent()
                        ? ordinal(group.name()).equals(number)
                        : address.contains(group.name()))
                .toList();
        return named.size() == 1 ? named.get(0).id() : village(place);
    }

    /** The group or village of that code or name in the place, if there is one. */
    Optional<String> named(DivisionCode place, String text) {
        String village = village(place);
        if (text.equals(village) || text.equals(name(tree, village))) {
            return Optional.of(village);
        }
        return groups(place).stream()
                .filter(group ->
                        text.equals(group.id()) || text.equals(group.name()) || text.equals(name(tree, group.id())))
                .map(Unit::id)
                .findFirst();
    }

    /** The name of a cell with that of its village or school. */
    public static String name(UnitTree tree, String cell) {
        return tree.find(cell)
                .map(unit -> switch (unit.kind()) {
                    case VILLAGE_GROUP, CLASS ->
                        unit.parent().flatMap(tree::find).map(Unit::name).orElse("") + unit.name();
                    default -> unit.name();
                })
                .orElse(cell);
    }

    private String village(DivisionCode place) {
        return villages.computeIfAbsent(place, code -> List.of(UnitKind.VILLAGE, UnitKind.TOWNSHIP_GOVERNMENT).stream()
                .flatMap(kind -> tree.ofKind(kind, code).stream())
                .filter(unit -> unit.division().equals(code))
                .map(Unit::id)
                .findFirst()
                .orElse(code.digits()));
    }

    private List<Unit> groups(DivisionCode place) {
        return groups.computeIfAbsent(place, code -> tree.ofKind(UnitKind.VILLAGE_GROUP, code).stream()
                .filter(unit -> unit.division().equals(code))
                .toList());
    }

    /** The last number of a group in the text: 幸福村第十一村民小组 is 11. */
    static OptionalInt ordinal(String text) {
        Matcher matcher = ORDINAL.matcher(text);
        OptionalInt last = OptionalInt.empty();
        while (matcher.find()) {
            last = OptionalInt.of(number(matcher.group(1)));
        }
        return last;
    }

    private static int number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        int ten = text.indexOf('十');
        int ones = DIGITS.indexOf(text.charAt(text.length() - 1)) + 1;
        if (ten < 0) {
            return ones;
        }
        return (ten == 0 ? 1 : DIGITS.indexOf(text.charAt(0)) + 1) * 10 + ones;
    }
}
