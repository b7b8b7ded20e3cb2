package org.baoxue.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of case event. The key is part of what is hashed, so a kind once used keeps its name. */
public enum CaseEventKind {
    SUSPECTED_OPENED("疑似立案", CaseOpening.SuspectedOpened.class),
    ABSENCE_UPDATED("缺课更新", CaseEvent.AbsenceUpdated.class),
    VERDICT_LAPSED("认定依据消失", CaseEvent.VerdictLapsed.class),
    DROPOUT_CONFIRMED("认定辍学", CaseEvent.DropoutConfirmed.class),
    PERSUASION_NOTED("劝返", CaseEvent.PersuasionNoted.class),
    RETURNED("复学", CaseEvent.Returned.class),
    CLOSED("销号", CaseEvent.Closed.class),
    WITHDRAWN("撤销", CaseEvent.Withdrawn.class),
    RETRACTED("更正", CaseEvent.Retracted.class),
    STEP_TAKEN("程序步骤", CaseEvent.StepTaken.class),
    NEED_NOTED("销号依据", CaseEvent.NeedNoted.class),
    NEVER_ENROLLED_OPENED("失学立案", CaseOpening.NeverEnrolledOpened.class),
    CONTACT_ATTEMPTED("联系", CaseEvent.ContactAttempted.class),
    CONTACT_LOST("失联", CaseEvent.ContactLost.class),
    EXITED("合法去向", CaseEvent.Exited.class),
    REOPENED("重新立案", CaseEvent.Reopened.class),
    PLACED("安置", CaseEvent.Placed.class),
    SYSTEM_UPDATED("系统已更新", CaseEvent.SystemUpdated.class),
    SUSPICION_OPENED("疑似立案（人工）", CaseOpening.SuspicionOpened.class),
    HAND_OVER_OFFERED("移交", CaseEvent.HandOverOffered.class),
    HAND_OVER_RECEIVED("接收", CaseEvent.HandOverReceived.class),
    HAND_OVER_DECLINED("退回移交", CaseEvent.HandOverDeclined.class),
    INQUIRY_SENT("协查函", CaseEvent.InquirySent.class),
    INQUIRY_ANSWERED("协查回执", CaseEvent.InquiryAnswered.class),
    DOCUMENT_ENTERED("文书", CaseEvent.DocumentEntered.class),
    DOCUMENT_SERVED("送达", CaseEvent.DocumentServed.class),
    PERSUASION_PLANNED("劝返安排", CaseEvent.PersuasionPlanned.class),
    FILE_ATTACHED("凭证", CaseEvent.FileAttached.class),
    VISIT_RECORDED("家访", CaseEvent.VisitRecorded.class);

    private static final Map<Class<?>, CaseEventKind> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(kind -> kind.type, kind -> kind));

    private final String chinese;
    private final Class<? extends CaseEvent> type;

    CaseEventKind(String chinese, Class<? extends CaseEvent> type) {
        this.chinese = chinese;
        this.type = type;
    }

    /** The kind of an event, which follows from its type. */
    static CaseEventKind of(CaseEvent event) {
        return BY_TYPE.get(event.getClass());
    }

    /** The term as bureaus say it. */
    public String chinese() {
        return chinese;
    }

    /** The name used in the log and in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with the given {@link #key()}, if there is one. */
    public static Optional<CaseEventKind> ofKey(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
