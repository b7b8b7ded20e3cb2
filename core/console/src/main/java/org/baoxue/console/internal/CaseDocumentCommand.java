package org.baoxue.console.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.Actor;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Invalid;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.document.CaseDocument;
import org.baoxue.casework.document.CaseDocuments;
import org.baoxue.casework.document.DocumentKind;
import org.baoxue.casework.document.DocumentRequest;
import org.baoxue.casework.document.ReceivedDocument;

/** Lists the documents of a case, makes one out, fetches the file of one, or records one of a court. */
@Service
@Command(
        scope = "baoxue",
        name = "case-document",
        description =
                "个案文书：列出；--make 出具，--file 取回文件，--slip 打印送达回证，--received 登记司法机关的文书；选项写在前面，出具与取回须由有权的账户以"
                        + " --as 担责 (documents of a case: lists them, makes one out, fetches a file, prints its slip of service, records one of a court)")
public final class CaseDocumentCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Option(name = "--kinds", description = "列出本地方案有哪些文书 (lists the documents that the plans know)")
    private boolean kinds;

    @Option(name = "--make", description = "出具的文书，写规则键，如 notice.return (rule of the document to make out)")
    private String make;

    @Option(name = "--received", description = "登记的文书，写规则键，如 notice.judicial (rule of the document to record)")
    private String received;

    @Option(name = "--file", description = "取回的文书编号 (id of the document whose file is fetched)")
    private String file;

    @Option(name = "--slip", description = "打印送达回证的文书编号 (id of the document whose slip of service is printed)")
    private String slip;

    @Option(name = "--service", description = "回证填第几次已登记的送达，默认空白 (fills the slip with this attempt)")
    private Integer service;

    @Option(name = "--issuer", description = "出具单位代码；登记时写作出机关 (issuing unit; in words for --received)")
    private String issuer;

    @Option(name = "--until", description = "限期，如 2026-10-19 (last day for obeying it)")
    private String until;

    @Option(name = "--entry", description = "所记事件的序号，默认最近一次 (the event that a record is about)")
    private Long entry;

    @Option(name = "--number", description = "原文号，登记时填 (its own number, for --received)")
    private String number;

    @Option(name = "--on", description = "文书日期，登记时填 (its date, for --received)")
    private String on;

    @Option(name = "--title", description = "文书名称，登记时可填 (its title, for --received)")
    private String title;

    @Option(name = "--out", description = "写入的文件；默认为当前目录下的文书编号，不覆盖已有文件 (target file)")
    private String out;

    @Argument(required = true, name = "CASE", description = "个案编号 (id of the case)")
    private String id;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private CaseDocuments documents;

    @Override
    public Object execute() throws IOException {
        CaseId known = CaseIds.of(id);
        Actor actor = Vouching.actor(actors, session, account);
        if (make != null) {
            CaseDocument made = documents.make(actor, known, request());
            print(List.of(made));
            OutputFile.save(out, documents.file(actor, known, made.id()));
        } else if (received != null) {
            print(List.of(documents.record(actor, known, elsewhere())));
        } else if (file != null) {
            OutputFile.save(out, documents.file(actor, known, DocumentIds.of(file)));
        } else if (slip != null) {
            OutputFile.save(out, documents.slip(actor, known, DocumentIds.of(slip), Optional.ofNullable(service)));
        } else if (kinds) {
            printKinds(documents.kinds(actor, known));
        } else {
            print(documents.list(actor, known));
        }
        return null;
    }

    private DocumentRequest request() {
        return new DocumentRequest(
                new RuleKey(make),
                Optional.ofNullable(issuer),
                Optional.ofNullable(until).map(Dates::parse),
                Optional.ofNullable(entry));
    }

    private ReceivedDocument elsewhere() {
        if (number == null || issuer == null || on == null) {
            throw new Invalid("", "登记须写 --number、--issuer、--on (an option is missing)");
        }
        return new ReceivedDocument(
                new RuleKey(received),
                Optional.ofNullable(title),
                number,
                issuer,
                Dates.parse(on),
                Optional.ofNullable(until).map(Dates::parse));
    }

    private static void print(List<CaseDocument> all) {
        Table table =
                Tables.of("编号 id", "文号 number", "名称 title", "日期 on", "限期 until", "登记人 by", "格式 layout", "送达 served");
        for (CaseDocument document : all) {
            table.row(
                    document.id(),
                    document.received().map(CaseDocument.Received::number).orElse(document.number()),
                    document.title(),
                    document.on(),
                    document.until().map(Object::toString).orElse(""),
                    document.madeBy(),
                    document.received()
                            .map(CaseDocument.Received::issuer)
                            .orElse(document.ownLayout() ? "区域自带格式" : "平台建议格式"),
                    document.services().stream()
                            .map(served -> "%d. %s %s %s%s"
                                    .formatted(
                                            served.seq(),
                                            served.proof().at(),
                                            served.proof().manner().chinese(),
                                            served.proof().signed() ? "已签收" : "未签收",
                                            served.scan().isPresent() ? "，有扫描件" : ""))
                            .collect(Collectors.joining("；")));
        }
        table.print();
    }

    private static void printKinds(List<DocumentKind> all) {
        Table table = Tables.of("规则 rule", "名称 title", "用途 about", "由谁 issuer", "办法 way", "原文 sentence");
        for (DocumentKind kind : all) {
            table.row(
                    kind.rule(),
                    kind.title(),
                    kind.about(),
                    kind.issuer().map(Party::chinese).orElse("方案未规定")
                            + (kind.assists().isEmpty()
                                    ? ""
                                    : "，协助 (assists)："
                                            + kind.assists().stream()
                                                    .map(Party::chinese)
                                                    .collect(Collectors.joining("、"))),
                    kind.made() ? "--make" : "--received",
                    kind.sentence().orElse("平台建议，方案未规定"));
        }
        table.print();
    }
}
