package org.baoxue.console.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Invalid;
import org.baoxue.casework.responsibility.Assignment;
import org.baoxue.casework.responsibility.Charge;
import org.baoxue.casework.responsibility.NewAssignment;
import org.baoxue.casework.responsibility.Person;
import org.baoxue.casework.responsibility.Responsibilities;

/** Enters who answers for something. */
@Service
@Command(
        scope = "baoxue",
        name = "responsibility-assign",
        description = "登记一条包保责任；选项写在前面 (enters who answers for a place, a unit or a child)")
public final class ResponsibilityAssignCommand implements Action {

    @Option(name = "--tier", description = "责任类别，用方案的话或其键；方案未规定的不写 (words or key of a tier of the plan)")
    private String tier;

    @Option(name = "--phone", description = "联系电话 (phone)")
    private String phone = "";

    @Option(name = "--person-unit", description = "责任人所在单位代码 (unit that the person belongs to)")
    private String personUnit;

    @Option(name = "--account", description = "责任人在平台的账户 (sign-in name of the person's account)")
    private String account;

    @Option(name = "--first", description = "起始日期，默认今天 (first day; default today)")
    private String first;

    @Option(name = "--last", description = "截止日期 (last day, if it is known)")
    private String last;

    @Argument(index = 0, required = true, name = "KIND", description = "地方、单位或学生 (place, unit or child)")
    private String kind;

    @Argument(index = 1, required = true, name = "ID", description = "区划代码、单位代码或学生代号 (its code)")
    private String id;

    @Argument(index = 2, required = true, name = "NAME", description = "责任人姓名 (who answers)")
    private String name;

    @Argument(index = 3, required = true, name = "POST", description = "职务 (post)")
    private String post;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Responsibilities responsibilities;

    @Reference
    private Clock clock;

    @Override
    public Object execute() {
        Assignment entered = responsibilities.assign(
                actors.current(),
                new NewAssignment(
                        charge(),
                        new Person(name, post, phone, Optional.ofNullable(personUnit), Optional.ofNullable(account)),
                        Optional.ofNullable(tier),
                        Optional.ofNullable(first).map(Dates::parse).orElseGet(() -> LocalDate.now(clock)),
                        Optional.ofNullable(last).map(Dates::parse)));
        System.out.printf(
                "%s：%s，%s，编号 %s (entered)%n",
                entered.charge(),
                entered.tier().map(named -> named.words()).orElse("方案未规定"),
                entered.state().chinese(),
                entered.id());
        return null;
    }

    private Charge charge() {
        Charge.Kind known = Charge.Kind.of(kind)
                .orElseThrow(() -> new Invalid("/kind", "应为地方、单位或学生，实为 '%s' (place, unit or child)".formatted(kind)));
        try {
            return new Charge(known, id);
        } catch (IllegalArgumentException e) {
            throw new Invalid("/id", e.getMessage());
        }
    }
}
