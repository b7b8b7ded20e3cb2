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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baoxue.access.Invalid;
import org.baoxue.access.Page;
import org.baoxue.casework.change.Promotion;
import org.baoxue.casework.change.PromotionClass;
import org.baoxue.casework.change.PromotionClass.Obstacle;
import org.baoxue.casework.change.PromotionOrder;
import org.baoxue.casework.change.PromotionPreview;
import org.baoxue.casework.change.PromotionRemark;
import org.baoxue.casework.change.Promotions;

/** 整校、整区县升级. */
@Path("enrolment-changes/promotions")
@Tag(name = "promotions", description = "每年升级、毕业，整班、整校或整个区县一次登记 (the yearly promotion as one change)")
@Produces(MediaType.APPLICATION_JSON)
public final class PromotionsResource {

    private final Promotions promotions;

    PromotionsResource(Promotions promotions) {
        this.promotions = promotions;
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "升级预览：每班多少人升入哪班或毕业，哪些班级还不是单位，谁不升及原因；不登记 (what would be registered)")
    public PromotionPreviewView previewPromotion(
            PromotionRequest request,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return PromotionPreviewView.of(
                promotions.preview(Caller.of(security), Inputs.body(request).order(), Inputs.page(page, size)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "按预览登记升级，hash 为预览所给；其间有变即拒绝，全部登记或一条不登记 (registers what was seen, all or nothing)")
    public PromotionView confirmPromotion(PromotionRequest request, @Context SecurityContext security) {
        PromotionRequest given = Inputs.body(request);
        return PromotionView.of(promotions.confirm(
                Caller.of(security),
                given.order(),
                Inputs.required("/hash", given.hash()),
                Inputs.required("/proof", given.proof())));
    }

    @GET
    @Operation(summary = "一个单位及其上下级的升级批次，新的在前 (the promotions of a unit, newest first)")
    public Page<PromotionView> promotions(
            @QueryParam("unit") String unit,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return promotions
                .list(Caller.of(security), Inputs.required("/unit", unit), Inputs.page(page, size))
                .map(PromotionView::of);
    }

    @POST
    @Path("{number}/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "整批撤回，限新学年名单列入以前；有更正过的即说明并一条不撤 (takes a promotion back as a whole, before a list confirms it)")
    public PromotionView undoPromotion(
            @PathParam("number") long number, UndoRequest request, @Context SecurityContext security) {
        return PromotionView.of(promotions.undo(
                Caller.of(security),
                number,
                Inputs.required("/reason", Inputs.body(request).reason())));
    }

    /**
     * Who goes up.
     *
     * @param schoolYear calendar year in which the new school year begins
     * @param staying pupils who stay down or are left out
     * @param stayingClasses classes that are left out
     * @param classes by class the one that takes its pupils in, where it is not that of the same number one grade up
     * @param hash of the preview, to confirm it
     * @param proof the paper behind it, to confirm it
     */
    public record PromotionRequest(
            String unit,
            Integer schoolYear,
            List<String> staying,
            List<String> stayingClasses,
            Map<String, String> classes,
            String hash,
            String proof) {
        PromotionOrder order() {
            if (schoolYear == null) {
                throw new Invalid("/schoolYear", "不能为空 (must not be empty)");
            }
            Map<String, String> named = classes == null ? Map.of() : classes;
            return new PromotionOrder(
                    Inputs.required("/unit", unit),
                    schoolYear,
                    all("/staying", staying, ChildrenResource::id),
                    all("/stayingClasses", stayingClasses, Function.identity()),
                    named.entrySet().stream()
                            .collect(Collectors.toMap(
                                    entry -> Inputs.required("/classes", entry.getKey()),
                                    entry -> Inputs.required("/classes", entry.getValue()))));
        }

        private static <T> Set<T> all(String pointer, Collection<String> texts, Function<String, T> parser) {
            return texts == null
                    ? Set.of()
                    : texts.stream()
                            .map(text -> parser.apply(Inputs.required(pointer, text)))
                            .collect(Collectors.toSet());
        }
    }

    /** Why a promotion is taken back. */
    public record UndoRequest(String reason) {}

    /** What would be registered; {@code hash} confirms it. */
    public record PromotionPreviewView(
            String unit,
            String unitName,
            int schoolYear,
            LocalDate on,
            int promoted,
            int graduated,
            List<PromotionClassView> classes,
            List<RemarkCountView> remarks,
            Page<PromotionRemarkView> pupils,
            String hash) {
        static PromotionPreviewView of(PromotionPreview preview) {
            return new PromotionPreviewView(
                    preview.unit(),
                    preview.unitName(),
                    preview.schoolYear(),
                    preview.on(),
                    preview.promoted(),
                    preview.graduated(),
                    preview.classes().stream().map(PromotionClassView::of).toList(),
                    preview.remarks().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(entry -> new RemarkCountView(
                                    entry.getKey().key(), entry.getKey().chinese(), entry.getValue()))
                            .toList(),
                    preview.pupils().map(PromotionRemarkView::of),
                    preview.hash());
        }
    }

    /** The pupils of one grade of a class; {@code obstacle} is absent where it can be registered. */
    public record PromotionClassView(
            String school,
            String from,
            String fromName,
            String grade,
            String kind,
            String kindName,
            String to,
            String toName,
            int going,
            int left,
            int openCases,
            Optional<String> obstacle,
            Optional<String> obstacleName) {
        static PromotionClassView of(PromotionClass row) {
            return new PromotionClassView(
                    row.school(),
                    row.from(),
                    row.fromName(),
                    row.grade(),
                    row.kind().key(),
                    row.kind().chinese(),
                    row.to(),
                    row.toName(),
                    row.going(),
                    row.left(),
                    row.openCases(),
                    row.obstacle().map(Obstacle::key),
                    row.obstacle().map(Obstacle::chinese));
        }
    }

    /** How many pupils a remark is about. */
    public record RemarkCountView(String kind, String kindName, int pupils) {}

    /** Why a pupil is left out, or that it goes along with an open case. */
    public record PromotionRemarkView(
            String child, Optional<String> name, String classId, String kind, String kindName) {
        static PromotionRemarkView of(PromotionRemark remark) {
            return new PromotionRemarkView(
                    remark.child().value(),
                    remark.name(),
                    remark.classId(),
                    remark.kind().key(),
                    remark.kind().chinese());
        }
    }

    /** A promotion as it was registered; {@code undone} is absent while it stands. */
    public record PromotionView(
            long number,
            String unit,
            String unitName,
            int schoolYear,
            LocalDate on,
            int promoted,
            int graduated,
            String hash,
            String proof,
            String rosterHash,
            String policyHash,
            String recordedBy,
            Instant recordedAt,
            Optional<UndoneView> undone) {
        static PromotionView of(Promotion promotion) {
            return new PromotionView(
                    promotion.number(),
                    promotion.unit(),
                    promotion.unitName(),
                    promotion.schoolYear(),
                    promotion.on(),
                    promotion.promoted(),
                    promotion.graduated(),
                    promotion.hash(),
                    promotion.proof(),
                    promotion.rosterHash(),
                    promotion.policyHash(),
                    promotion.recordedBy(),
                    promotion.recordedAt(),
                    promotion
                            .undoing()
                            .map(undoing ->
                                    new UndoneView(undoing.number(), undoing.reason(), undoing.by(), undoing.at())));
        }
    }

    /** How a promotion was taken back. */
    public record UndoneView(long number, String reason, String by, Instant at) {}
}
