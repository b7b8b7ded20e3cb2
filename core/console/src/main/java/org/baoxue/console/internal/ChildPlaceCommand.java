package org.baoxue.console.internal;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.Source;
import org.baoxue.api.policy.Voice;
import org.baoxue.casework.ChildPlaces;
import org.baoxue.casework.ChildPlaces.Whereabouts;
import org.baoxue.policy.evaluation.GoverningPlaces.Governing;

/** Says whose plan governs each kind of fact about a child. */
@Service
@Command(
        scope = "baoxue",
        name = "child-place",
        description = "一名学生的每类事实按哪一地的规定办 (whose plan governs each kind of fact about a child)")
public final class ChildPlaceCommand implements Action {

    @Argument(index = 0, required = true, name = "CHILD", description = "学生代号，26位 (the child's pseudonym)")
    private String child;

    @Argument(index = 1, name = "DATE", description = "日期，默认今天 (date; default today)")
    private String date;

    @Reference
    private ConsoleActor actors;

    @Reference
    private ChildPlaces places;

    @Override
    public Object execute() {
        Whereabouts found = places.of(
                actors.current(),
                Choices.child(child),
                Optional.ofNullable(date).map(Dates::parse));
        Table known = Tables.of("地方 place", "区划代码 division");
        found.places()
                .forEach(place ->
                        known.row(place.place().chinese(), place.division().orElse("不详 (unknown)")));
        known.print();
        Table table =
                Tables.of("事实 fact", "按何地 place", "区划代码 division", "规则 rule", "层 layer", "批准地 approval", "原文 sentence");
        for (Governing governing : found.governing()) {
            table.row(
                    governing.fact().chinese(),
                    governing.place().chinese() + (governing.named() ? "" : "（所指之地不详）"),
                    governing.where().division(),
                    governing.rule().map(rule -> rule.key().text()).orElse("无规定 (none)"),
                    governing.voice().map(voice -> voice.layer().name()).orElse(""),
                    governing.approver().map(DivisionCode::digits).orElse(""),
                    governing.voice().flatMap(ChildPlaceCommand::sentence).orElse(""));
        }
        table.print();
        return null;
    }

    private static Optional<String> sentence(Voice voice) {
        return voice.statement().source().map(Source::quote).filter(quote -> !quote.isEmpty());
    }
}
