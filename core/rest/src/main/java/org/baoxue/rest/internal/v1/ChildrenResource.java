package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.baoxue.access.Actor;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.access.Purpose;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.Source;
import org.baoxue.api.policy.Voice;
import org.baoxue.casework.ChildPlaces;
import org.baoxue.casework.status.ChildStatuses;
import org.baoxue.policy.evaluation.GoverningPlaces.Governing;
import org.baoxue.roster.ChildHistory;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.EnrolmentQuery;
import org.baoxue.roster.Household;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Roster;
import org.baoxue.roster.RowOrigin;

/** 学生. */
@Path("children")
@Tag(name = "children", description = "学生 (children on the roster)")
@Produces(MediaType.APPLICATION_JSON)
public final class ChildrenResource {

    private final Roster roster;
    private final ChildPlaces places;
    private final ChildStatuses statuses;

    ChildrenResource(Roster roster, ChildPlaces places, ChildStatuses statuses) {
        this.roster = roster;
        this.places = places;
        this.statuses = statuses;
    }

    @GET
    @Operation(summary = "学籍名册，个人信息已脱敏；on 为截至某日平台所知 (pupils, masked; as the platform knew them by a day)")
    public Page<EnrolmentView> list(
            @QueryParam("unit") String unit,
            @QueryParam("presence") String presence,
            @QueryParam("name") String name,
            @QueryParam("asOf") Long sequence,
            @QueryParam("on") String on,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return roster.enrolled(
                        Caller.of(security),
                        new EnrolmentQuery(
                                Inputs.optional(unit),
                                Inputs.optional(presence)
                                        .map(found -> Inputs.choice("/presence", found, Presence.class, Keys::of)),
                                Inputs.optional(name),
                                sequence(sequence, on),
                                Inputs.page(page, size)))
                .map(EnrolmentView::of);
    }

    @GET
    @Path("{child}")
    @Operation(summary = "一名学生，个人信息已脱敏；on 为截至某日平台所知 (one child, masked; as the platform knew it by a day)")
    public ChildView show(
            @PathParam("child") String child, @QueryParam("on") String on, @Context SecurityContext security) {
        Actor actor = Caller.of(security);
        ChildId id = id(child);
        long asOf = sequence(null, on).orElseGet(roster::sequence);
        Optional<EnrolmentView> enrolment = roster.enrolment(actor, id, asOf).map(EnrolmentView::of);
        Optional<HouseholdView> household = roster.household(actor, id, asOf).map(HouseholdView::of);
        List<ListingView> listings =
                roster.listings(actor, id, asOf).stream().map(ListingView::of).toList();
        if (enrolment.isEmpty() && household.isEmpty() && listings.isEmpty()) {
            throw new NotFound("找不到该学生 (no such child)");
        }
        return new ChildView(id.value(), enrolment, household, listings);
    }

    /** By the sequence itself, or by the day at whose end it was the last. */
    private OptionalLong sequence(Long asOf, String on) {
        Optional<LocalDate> day = Inputs.optionalDate("/on", on);
        if (asOf != null && day.isPresent()) {
            throw new Invalid("/on", "asOf 与 on 只能用一个 (either asOf or on)");
        }
        return day.map(known -> OptionalLong.of(roster.sequence(known)))
                .orElseGet(() -> asOf == null ? OptionalLong.empty() : OptionalLong.of(asOf));
    }

    @GET
    @Path("{child}/status")
    @Operation(summary = "一名学生某日的状态，任意一天恰有一个 (the one status of a child on a day)")
    public StatusViews.StandingView status(
            @PathParam("child") String child, @QueryParam("on") String on, @Context SecurityContext security) {
        return StatusViews.StandingView.of(statuses.of(Caller.of(security), id(child), Inputs.optionalDate("/on", on)));
    }

    @GET
    @Path("{child}/history")
    @Operation(
            summary = "名册沿革：哪次导入、哪个文件（SHA-256）哪一行、何人、何时、改了哪些栏，已脱敏 (which import changed what from which file, masked)")
    public HistoryView history(@PathParam("child") String child, @Context SecurityContext security) {
        return HistoryView.of(roster.history(Caller.of(security), id(child)));
    }

    @GET
    @Path("{child}/governing-places")
    @Operation(summary = "每类事实按哪一地的规定办：户籍地、居住地或学校所在地 (whose plan governs each kind of fact)")
    public PlacesView governingPlaces(
            @PathParam("child") String child, @QueryParam("date") String date, @Context SecurityContext security) {
        return PlacesView.of(places.of(Caller.of(security), id(child), Inputs.optionalDate("/date", date)));
    }

    @POST
    @Path("{child}/reveals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "查看完整信息，须说明用途并留痕 (the unmasked row, for a stated reason, audited)")
    public EnrolmentView reveal(
            @PathParam("child") String child, RevealRequest request, @Context SecurityContext security) {
        RevealRequest given = Inputs.body(request);
        return EnrolmentView.of(roster.reveal(Caller.of(security), id(child), given.wanted(), given.stated()));
    }

    @POST
    @Path("{child}/household-reveals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "查看完整户籍信息，须说明用途并留痕 (the unmasked household row, audited)")
    public HouseholdView revealHousehold(
            @PathParam("child") String child, RevealRequest request, @Context SecurityContext security) {
        RevealRequest given = Inputs.body(request);
        return HouseholdView.of(roster.revealHousehold(Caller.of(security), id(child), given.wanted(), given.stated()));
    }

    @POST
    @Path("{child}/listing-reveals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "查看脱贫户、残联等名单上的完整信息，须说明用途并留痕 (the unmasked row of a group's list, audited)")
    public ListingView revealListing(
            @PathParam("child") String child, ListingRevealRequest request, @Context SecurityContext security) {
        ListingRevealRequest given = Inputs.body(request);
        RevealRequest why = new RevealRequest(given.purpose(), given.reason());
        ListKind kind = Inputs.choice("/kind", given.kind(), ListKind.class, ListKind::key);
        return ListingView.of(roster.revealListing(Caller.of(security), kind, id(child), why.wanted(), why.stated()));
    }

    static ChildId id(String text) {
        return Inputs.parsed("/child", text, ChildId::new);
    }

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
