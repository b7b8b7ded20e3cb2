package org.baoxue.access.internal.personal;

import static org.baoxue.access.PersonalField.ADDRESS;
import static org.baoxue.access.PersonalField.DISABILITY;
import static org.baoxue.access.PersonalField.GUARDIAN;
import static org.baoxue.access.PersonalField.ID_NUMBER;
import static org.baoxue.access.PersonalField.PHONE;
import static org.baoxue.access.PersonalField.STUDENT_NUMBER;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.AuditEntry.Outcome;
import org.baoxue.access.Denied;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.Masking;
import org.baoxue.access.PersonalField;
import org.baoxue.access.Purpose;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.access.internal.audit.AuditLog;
import org.baoxue.api.division.DivisionCode;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which role has which purpose, and which fields a purpose needs. */
@Component(service = Masking.class)
public final class AuditedMasking implements Masking {

    private static final int REASON_LENGTH = 200;
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{7,}");

    private final Gate gate;
    private final AuditLog audit;

    @Activate
    public AuditedMasking(@Reference Gate gate, @Reference AuditLog audit) {
        this.gate = gate;
        this.audit = audit;
    }

    @Override
    public Set<PersonalField> revealable(Actor actor, Purpose purpose) {
        return has(actor.role(), purpose) ? fields(purpose) : EnumSet.noneOf(PersonalField.class);
    }

    @Override
    public Set<PersonalField> reveal(
            Actor actor,
            Purpose purpose,
            String child,
            Optional<Unit> unit,
            Collection<DivisionCode> places,
            String reason) {
        String why = reason.strip();
        if (why.length() < 2
                || why.length() > REASON_LENGTH
                || LONG_NUMBER.matcher(why).find()) {
            throw new Invalid(
                    "/reason",
                    "请说明查看理由，2至%d个字，不得含证件号或电话 (give a reason of 2 to %d characters without numbers of persons)"
                            .formatted(REASON_LENGTH, REASON_LENGTH));
        }
        gate.require(actor, Action.CHILD_REVEAL, child, unit, places);
        mustHave(actor, purpose, child);
        audit.append(actor, Action.CHILD_REVEAL, Outcome.DONE, child, purpose.key() + "：" + why);
        return revealable(actor, purpose);
    }

    @Override
    public void openList(Actor actor, Purpose purpose, String list) {
        gate.require(actor, Action.CHILD_REVEAL);
        mustHave(actor, purpose, list);
        audit.append(actor, Action.CHILD_REVEAL, Outcome.DONE, list, purpose.key());
    }

    private void mustHave(Actor actor, Purpose purpose, String subject) {
        if (!has(actor.role(), purpose)) {
            audit.append(actor, Action.CHILD_REVEAL, Outcome.DENIED, subject, purpose.key());
            throw new Denied("%s没有“%s”的用途 (the role does not have this purpose)"
                    .formatted(actor.role().chinese(), purpose.chinese()));
        }
    }

    private static boolean has(Role role, Purpose purpose) {
        return switch (role) {
            case COUNTY, CENTRAL_SCHOOL, SCHOOL -> true;
            case TOWNSHIP -> purpose != Purpose.SEND_EDUCATION;
            case CLASS_TEACHER -> purpose == Purpose.PERSUASION;
            case PROVINCE, CITY, AUDITOR, ADMINISTRATOR, SYSTEM -> false;
        };
    }

    private static Set<PersonalField> fields(Purpose purpose) {
        return switch (purpose) {
            case PERSUASION -> EnumSet.of(GUARDIAN, PHONE, ADDRESS);
            case IDENTIFICATION -> EnumSet.of(ID_NUMBER, STUDENT_NUMBER);
            case SEND_EDUCATION -> EnumSet.of(GUARDIAN, PHONE, ADDRESS, DISABILITY);
        };
    }
}
