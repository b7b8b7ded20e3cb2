package org.baoxue.reporting.internal.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.api.policy.rule.Basis;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.casework.CaseEntry;
import org.baoxue.casework.CaseFields;
import org.baoxue.casework.CaseProcedure;
import org.baoxue.casework.CaseProcedure.PlannedStep;
import org.baoxue.casework.CaseProcedure.StepDocument;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.DutyView.Outcome;
import org.baoxue.casework.EventDetails;
import org.baoxue.casework.document.CaseDocument;
import org.baoxue.casework.document.Served;
import org.baoxue.casework.document.ServiceProof;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.reporting.internal.form.PrintedSheet;
import org.baoxue.reporting.internal.form.PrintedSheet.Column;
import org.dhatim.fastexcel.Workbook;

/** 一生一案 as a workbook. Pure. */
final class CaseWorkbook {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Due.ZONE);
    private static final String UNSAID = "方案未规定";

    private CaseWorkbook() {}

    /**
     * The workbook.
     *
     * @param imprint who made it, when and why; below every title
     */
    static byte[] xlsx(CaseMaterial material, String imprint) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Baoxue", "01.0000")) {
            workbook.setGlobalDefaultFont("宋体", 11);
            PrintedSheet.add(
                    workbook, "一生一案", imprint, List.of(new Column("项目", 18), new Column("内容", 90)), basics(material));
            PrintedSheet.add(
                    workbook,
                    "时间线",
                    imprint,
                    List.of(
                            new Column("序号", 6),
                            new Column("登记时间", 18),
                            new Column("登记人", 20),
                            new Column("事件", 14),
                            new Column("内容", 80)),
                    material.log().stream().map(CaseWorkbook::event).toList());
            PrintedSheet.add(
                    workbook,
                    "程序",
                    imprint,
                    List.of(
                            new Column("步骤", 24),
                            new Column("由谁", 22),
                            new Column("文书", 20),
                            new Column("法律依据", 24),
                            new Column("已办", 6),
                            new Column("文号、送达、限期", 40),
                            new Column("方案原文", 60)),
                    material.procedure().steps().stream()
                            .map(CaseWorkbook::step)
                            .toList());
            PrintedSheet.add(
                    workbook,
                    "任务",
                    imprint,
                    List.of(
                            new Column("任务", 40),
                            new Column("应办单位", 18),
                            new Column("期限", 18),
                            new Column("状态", 10),
                            new Column("办理时间", 18),
                            new Column("办理人", 18),
                            new Column("办理情况", 40)),
                    material.duties().stream().map(duty -> duty(duty, material)).toList());
            PrintedSheet.add(
                    workbook,
                    "文书",
                    imprint,
                    List.of(
                            new Column("文号", 24),
                            new Column("名称", 24),
                            new Column("日期", 12),
                            new Column("限期", 12),
                            new Column("登记人", 18),
                            new Column("格式或作出机关", 18),
                            new Column("文件哈希", 24),
                            new Column("送达", 60)),
                    material.documents().stream().map(CaseWorkbook::document).toList());
            VisitSheet.add(workbook, material, imprint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<List<Object>> basics(CaseMaterial material) {
        CaseView view = material.view();
        CaseProcedure procedure = material.procedure();
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("个案编号", view.id().value()));
        rows.add(List.of("学生", view.name().orElse("")));
        rows.add(List.of("状态", view.markedStateName()));
        rows.add(List.of(view.neverEnrolled() ? "发现" : "缺课起", view.since().toString()));
        rows.add(List.of("认定", day(view.confirmedOn())));
        rows.add(List.of("复学", day(view.returnedOn())));
        rows.add(List.of("销号", day(view.closedOn())));
        rows.add(List.of(
                "合法去向",
                view.exit()
                        .map(exit -> exit.kind().chinese() + " " + exit.on()
                                + exit.until().map(last -> " 至 " + last).orElse(""))
                        .orElse("")));
        rows.add(List.of("失联", view.lostSince().map(since -> "自 " + since).orElse("")));
        rows.add(List.of(
                "劝返时限",
                procedure
                        .timeLimit()
                        .map(limit -> limit.until() + (limit.over() ? "（已过）" : ""))
                        .orElse("")));
        rows.add(List.of("学校", material.school()));
        rows.add(List.of("班级", material.schoolClass()));
        rows.add(List.of("所依地区", view.place().chinese() + " " + view.division().digits()));
        rows.add(List.of(
                "立案依据",
                view.rule().map(rule -> "缺课达到认定标准（%s）".formatted(rule.text())).orElse("由人立案")));
        rows.add(List.of(
                "牵头",
                procedure.leads().stream()
                        .flatMap(lead -> lead.leader().stream())
                        .map(Party::chinese)
                        .distinct()
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining("、"), text -> text.isEmpty() ? UNSAID : text))));
        rows.add(List.of(
                "销号还缺",
                procedure.missing().stream()
                        .map(need -> need.chinese()
                                + need.sentence()
                                        .map(words -> "“" + words + "”")
                                        .orElse("（平台建议）"))
                        .collect(Collectors.joining("；"))));
        rows.add(List.of("立案时的政策", view.policyHash()));
        rows.add(List.of(
                "日志",
                "共%d号，链头 %s".formatted(material.head().seq(), material.head().hash())));
        rows.add(List.of(
                "核验",
                material.verification().intact()
                        ? "完好"
                        : "损坏：%d处".formatted(material.verification().faults().size())));
        return rows;
    }

    private static List<Object> event(CaseEntry entry) {
        return List.of(
                entry.seq(),
                MOMENT.format(entry.at()),
                entry.actor(),
                entry.event().kind().chinese(),
                EventDetails.of(entry.event()).entrySet().stream()
                        .map(detail ->
                                CaseFields.label(detail.getKey()).replaceFirst(" .*", "") + "：" + detail.getValue())
                        .collect(Collectors.joining("；")));
    }

    private static List<Object> step(PlannedStep step) {
        return List.of(
                step.name().orElse(step.step().chinese()),
                step.by().map(Party::chinese).orElse(UNSAID),
                step.document().orElse(""),
                String.join("；", step.legalBasis()),
                step.taken() ? "是" : "",
                step.paper().map(CaseWorkbook::paper).orElse(""),
                step.sentence().orElse(UNSAID));
    }

    private static String paper(StepDocument paper) {
        return Stream.of(
                        paper.number().map(number -> number + "，" + day(paper.on())),
                        paper.servedOn().map(served -> "送达" + served),
                        paper.until().map(until -> "限期" + until),
                        paper.deviation().map(missing -> "偏离：" + missing))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("；"));
    }

    private static List<Object> duty(DutyView duty, CaseMaterial material) {
        Optional<Outcome> outcome = duty.outcome();
        return List.of(
                duty.words().isEmpty() ? duty.kind().chinese() : duty.words(),
                material.unitName().apply(duty.unit()),
                duty.dueAt()
                        .map(at -> MOMENT.format(at) + (duty.dueAssumed() ? "（推算）" : ""))
                        .or(duty::dueWords)
                        .orElse(""),
                duty.state().chinese(),
                outcome.map(Outcome::at).map(CaseWorkbook::moment).orElse(""),
                outcome.map(Outcome::by).orElse(""),
                outcome.map(Outcome::reason).orElse(""));
    }

    private static List<Object> document(CaseDocument document) {
        return List.of(
                document.received().map(CaseDocument.Received::number).orElse(document.number()),
                document.title(),
                document.on().toString(),
                day(document.until()),
                document.madeBy(),
                document.received()
                        .map(CaseDocument.Received::issuer)
                        .orElse(document.ownLayout() ? "区域自带格式" : Basis.PLATFORM.chinese()),
                document.contentHash().orElse(""),
                document.services().stream().map(CaseWorkbook::served).collect(Collectors.joining("；")));
    }

    private static String served(Served served) {
        ServiceProof proof = served.proof();
        return "%d. %s %s，收件人：%s，地点：%s，%s%s，送达人：%s%s%s"
                .formatted(
                        served.seq(),
                        proof.at(),
                        proof.manner().chinese(),
                        proof.recipient(),
                        proof.place(),
                        proof.signed() ? "已签收" : "未签收",
                        proof.witness().isEmpty() ? "" : "，见证人：" + proof.witness(),
                        proof.server(),
                        proof.note().isEmpty() ? "" : "，" + proof.note(),
                        served.scan().map(scan -> "，扫描件 " + scan.hash()).orElse(""));
    }

    static String moment(Instant at) {
        return MOMENT.format(at);
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
