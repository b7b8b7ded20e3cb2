package org.baoxue.rest.internal.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Purpose;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.Source;
import org.baoxue.api.policy.Voice;
import org.baoxue.casework.ChildPlaces;
import org.baoxue.policy.evaluation.GoverningPlaces.Governing;
import org.baoxue.roster.ChildHistory;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.RowOrigin;

/** Children on the lists as they are sent, and what is asked to see more of them. */
final class ChildViews {

    private ChildViews() {}

    /** Where a child belongs, and whose plan governs which kind of fact. */
    public record PlacesView(LocalDate date, String policyHash, List<PlaceView> places, List<GoverningView> governing) {
        static PlacesView of(ChildPlaces.Whereabouts found) {
            return new PlacesView(
                    found.day(),
                    found.policyHash(),
                    found.places().stream()
                            .map(known -> new PlaceView(
                                    known.place().key(), known.place().chinese(), known.division()))
                            .toList(),
                    found.governing().stream().map(GoverningView::of).toList());
        }
    }

    /** One of the three places; without a division it is not known. */
    public record PlaceView(String place, String placeName, Optional<String> division) {}

    /**
     * The governing place of one kind of fact.
     *
     * @param named whether the plan names this place; otherwise it names one that is not known of the child, or nothing
     * @param askedPlace the place whose plan was asked
     * @param rule key of the rule that says so; absent if no layer does
     * @param layer the layer that gave the place
     * @param sentence the words that it rests on, if a document says it
     * @param approval division whose township must approve
     */
    public record GoverningView(
            String fact,
            String factName,
            String place,
            String placeName,
            String division,
            boolean named,
            String askedPlace,
            Optional<String> rule,
            Optional<String> layer,
            Optional<String> sentence,
            Optional<String> approval) {
        static GoverningView of(Governing governing) {
            Optional<Voice> voice = governing.voice();
            return new GoverningView(
                    governing.fact().key(),
                    governing.fact().chinese(),
                    governing.place().key(),
                    governing.place().chinese(),
                    governing.where().division().digits(),
                    governing.named(),
                    governing.asked().key(),
                    governing.rule().map(rule -> rule.key().text()),
                    voice.map(said -> said.layer().name()),
                    voice.flatMap(said -> said.statement().source())
                            .map(Source::quote)
                            .filter(quote -> !quote.isEmpty()),
                    governing.approver().map(DivisionCode::digits));
        }
    }

    /** Why something is asked for. */
    public record Reason(String reason) {}

    /** For which purpose personal fields are wanted (persuasion, identification, send-education), and why now. */
    public record RevealRequest(String purpose, String reason) {
        Purpose wanted() {
            return Inputs.choice("/purpose", purpose, Purpose.class, Purpose::key);
        }

        String stated() {
            return Inputs.required("/reason", reason);
        }
    }

    /**
     * Which list, for which purpose (persuasion, identification, send-education), and why now.
     *
     * @param kind poverty-relief or disabled
     */
    public record ListingRevealRequest(String kind, String purpose, String reason) {}

    /**
     * A child as the lists know it.
     *
     * @param listings rows of groups' lists, such as 脱贫户 and 残联
     */
    public record ChildView(
            String id,
            Optional<EnrolmentView> enrolment,
            Optional<HouseholdView> household,
            List<ListingView> listings) {}

    /** A row of the enrolment list. */
    public record EnrolmentView(
            String child,
            String name,
            String sex,
            LocalDate birthDate,
            Optional<String> idNumber,
            Optional<String> studentNumber,
            String school,
            String grade,
            String classId,
            Optional<String> household,
            Optional<String> residence,
            String residenceAddress,
            String guardian,
            String phone,
            String address,
            String presence,
            Optional<LocalDate> missingSince,
            boolean masked) {
        static EnrolmentView of(Enrolment row) {
            return new EnrolmentView(
                    row.child().value(),
                    row.name(),
                    row.sex(),
                    row.birthDate(),
                    row.idNumber(),
                    row.studentNumber(),
                    row.schoolId(),
                    row.grade(),
                    row.classId(),
                    row.household().map(DivisionCode::digits),
                    row.residence().map(DivisionCode::digits),
                    row.residenceAddress(),
                    row.guardian(),
                    row.phone(),
                    row.address(),
                    Keys.of(row.presence()),
                    row.missingSince(),
                    row.masked());
        }
    }

    /** A row of the household list. */
    public record HouseholdView(
            String child,
            String name,
            String sex,
            LocalDate birthDate,
            Optional<String> idNumber,
            String division,
            Optional<String> residence,
            String residenceAddress,
            String address,
            String guardian,
            String phone,
            boolean registered,
            String presence,
            Optional<LocalDate> missingSince,
            boolean masked) {
        static HouseholdView of(Household row) {
            return new HouseholdView(
                    row.child().value(),
                    row.name(),
                    row.sex(),
                    row.birthDate(),
                    row.idNumber(),
                    row.division().digits(),
                    row.residence().map(DivisionCode::digits),
                    row.residenceAddress(),
                    row.address(),
                    row.guardian(),
                    row.phone(),
                    row.registered(),
                    Keys.of(row.presence()),
                    row.missingSince(),
                    row.masked());
        }
    }

    /** Every version of a child's rows. */
    public record HistoryView(
            List<EnrolmentVersion> enrolments, List<HouseholdVersion> households, List<ListingVersion> listings) {
        static HistoryView of(ChildHistory history) {
            return new HistoryView(
                    history.enrolments().stream()
                            .map(one -> new EnrolmentVersion(
                                    EnrolmentView.of(one.row()),
                                    OriginView.of(one.origin()),
                                    ChangeView.of(one.changes())))
                            .toList(),
                    history.households().stream()
                            .map(one -> new HouseholdVersion(
                                    HouseholdView.of(one.row()),
                                    OriginView.of(one.origin()),
                                    ChangeView.of(one.changes())))
                            .toList(),
                    history.listings().stream()
                            .map(one -> new ListingVersion(ListingView.of(one.row()), OriginView.of(one.origin())))
                            .toList());
        }
    }

    /** A version of an enrolment row. */
    public record EnrolmentVersion(EnrolmentView row, OriginView origin, List<ChangeView> changes) {}

    /** A version of a household row. */
    public record HouseholdVersion(HouseholdView row, OriginView origin, List<ChangeView> changes) {}

    /** One field that the import changed, both values masked; values that differ may look alike. */
    public record ChangeView(String field, String name, String before, String after) {
        static List<ChangeView> of(List<ChildHistory.FieldChange> changes) {
            return changes.stream()
                    .map(one -> new ChangeView(one.key(), one.name(), one.before(), one.after()))
                    .toList();
        }
    }

    /** A version of a row of a group's list. */
    public record ListingVersion(ListingView row, OriginView origin) {}

    /** Where a version came from. */
    public record OriginView(
            String importId,
            long sequence,
            String by,
            Instant at,
            LocalDate asOf,
            String fileName,
            Optional<String> fileSha256,
            Optional<Long> rowNumber) {
        static OriginView of(RowOrigin origin) {
            return new OriginView(
                    origin.importId().toString(),
                    origin.seq(),
                    origin.by(),
                    origin.at(),
                    origin.asOf(),
                    origin.fileName(),
                    origin.fileSha256(),
                    origin.rowNumber());
        }
    }
}
