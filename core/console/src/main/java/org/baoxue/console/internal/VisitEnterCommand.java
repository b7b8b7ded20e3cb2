package org.baoxue.console.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.baoxue.access.Actor;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Invalid;
import org.baoxue.api.policy.rule.VisitGroup;
import org.baoxue.casework.Duties;
import org.baoxue.casework.DutyId;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.prevention.HomeVisit;
import org.baoxue.casework.prevention.HomeVisitRequest;
import org.baoxue.casework.prevention.HomeVisits;
import org.baoxue.casework.prevention.VisitAttachment;
import org.baoxue.casework.prevention.VisitAttachments;
import org.baoxue.casework.prevention.VisitMet;
import org.baoxue.casework.prevention.VisitOutcome;

/** Records a visit at home. */
@Service
@Command(
        scope = "baoxue",
        name = "visit-enter",
        description = "登记家访，可同时办结一项家访任务；选项写在前面 (records a visit at home, and settles the duty that it names; options"
                + " come first)")
public final class VisitEnterCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Option(name = "--on", description = "日期，默认今天 (the day; today if absent)")
    private String on;

    @Option(
            name = "--group",
            description = "作为哪类学生走访，默认按任务、个案或名单，如 leaving-signs (as one of whom; what the duty, the case or the"
                    + " list says if absent)")
    private String group;

    @Option(name = "--duty", description = "所办结的任务编号，或开头几位，见 visit-plan (the duty that it settles)")
    private String duty;

    @Option(name = "--where", description = "去向 (where the child is)")
    private String whereabouts = "";

    @Option(name = "--next", description = "下一步 (what is to be done next)")
    private String next = "";

    @Option(name = "--signed", description = "监护人已签字 (the guardian signed)")
    private boolean signed;

    @Option(name = "--note", description = "说明 (in words)")
    private String note = "";

    @Option(
            name = "--attach",
            multiValued = true,
            description = "照片或扫描件：JPEG、PNG 或 PDF，可写多次 (a photo or scan; may be given several times)")
    @Completion(FileCompleter.class)
    private List<String> files = List.of();

    @Argument(index = 0, required = true, name = "CHILD", description = "学生编号 (id of the child)")
    private String child;

    @Argument(index = 1, required = true, name = "VISITORS", description = "走访人，用逗号隔开 (who went, with commas between)")
    private String visitors;

    @Argument(
            index = 2,
            required = true,
            name = "MET",
            description = "guardian 监护人、pupil 学生本人、both 两者、relative 其他亲属、neighbour 邻居或村组干部、nobody 没有见到人")
    @Completion(
            value = StringsCompleter.class,
            values = {"guardian", "pupil", "both", "relative", "neighbour", "nobody"})
    private String met;

    @Argument(
            index = 3,
            required = true,
            name = "OUTCOME",
            description = "stable 在校稳定、will-return 答应返校、returned 已经返校、refused 不愿返校、wavering 尚未答应、elsewhere"
                    + " 在外地就读、away 外出有去向、unreached 没有联系上（平台建议）")
    @Completion(
            value = StringsCompleter.class,
            values = {"stable", "will-return", "returned", "refused", "wavering", "elsewhere", "away", "unreached"})
    private String outcome;

    @Argument(index = 4, name = "REASON", description = "原因，见 focus-enter --reasons (why)")
    private String reason = "";

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private HomeVisits visits;

    @Reference
    private VisitAttachments attachments;

    @Reference
    private Duties duties;

    @Reference
    private Clock clock;

    @Override
    public Object execute() throws IOException {
        List<byte[]> contents = new ArrayList<>();
        for (String file : files) {
            contents.add(content(InputFile.of(file)));
        }
        Actor actor = Vouching.actor(actors, session, account);
        HomeVisit visit = visits.record(
                actor,
                new HomeVisitRequest(
                        Choices.child(child),
                        on == null ? LocalDate.now(clock) : Dates.parse(on),
                        Optional.ofNullable(group)
                                .map(given -> Choices.of("/group", given, VisitGroup.class, VisitGroup::key)),
                        List.of(visitors.split("[,，、]")),
                        Choices.of("/met", met, VisitMet.class, VisitMet::key),
                        Choices.of("/outcome", outcome, VisitOutcome.class, VisitOutcome::key),
                        reason,
                        whereabouts,
                        next,
                        signed,
                        note,
                        Optional.ofNullable(duty).map(digits -> duty(actor, digits))));
        System.out.printf(
                "%s 第%d次家访，%s，%s%s (visit)%n",
                visit.child(),
                visit.seq(),
                visit.group().chinese(),
                visit.outcome().chinese(),
                visit.duty().isPresent() ? "，任务已办结 (duty settled)" : "");
        for (byte[] content : contents) {
            VisitAttachment added = attachments.add(actor, visit.child(), visit.seq(), content);
            System.out.printf("附件 %d，%s (attachment)%n", added.number(), added.type());
        }
        return null;
    }

    private static byte[] content(Path file) throws IOException {
        if (Files.size(file) > VisitAttachments.LARGEST) {
            throw new Invalid(
                    "/attach",
                    "文件超过上限 %d MB：%s (the file is too large)".formatted(VisitAttachments.LARGEST >> 20, file));
        }
        return Files.readAllBytes(file);
    }

    /** One that is owed to this child, which a class teacher may settle, or else one that the account may see. */
    private DutyId duty(Actor actor, String digits) {
        List<DutyId> owed = visits.owed(actor, Choices.child(child)).stream()
                .map(DutyView::id)
                .filter(id -> id.value().startsWith(digits))
                .toList();
        return owed.size() == 1 ? owed.get(0) : duties.named(actor, digits).id();
    }
}
