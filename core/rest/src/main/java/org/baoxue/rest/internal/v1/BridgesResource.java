package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Page;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.casework.reconciliation.Bridge;
import org.baoxue.casework.reconciliation.BridgeTerm;
import org.baoxue.casework.reconciliation.Bridges;

/** 双线数据之桥. */
@Path("bridges/{unit}")
@Tag(name = "bridges", description = "双线数据之桥 (why the two lines do not sum to the same number)")
@Produces(MediaType.APPLICATION_JSON)
public final class BridgesResource {

    private final Bridges bridges;

    BridgesResource(Bridges bridges) {
        this.bridges = bridges;
    }

    @GET
    @Operation(summary = "户籍线与学校线的数为何不等：逐项相加相减 (why the two lines of a place do not sum to the same number)")
    public BridgeView bridge(@PathParam("unit") String unit, @Context SecurityContext security) {
        return BridgeView.of(bridges.of(Caller.of(security), unit));
    }

    @GET
    @Path("{term}")
    @Operation(summary = "其中一项的学生 (the children behind one term)")
    public Page<ChildView> children(
            @PathParam("unit") String unit,
            @PathParam("term") String term,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return bridges.children(
                        Caller.of(security),
                        unit,
                        Inputs.choice("/term", term, BridgeTerm.class, BridgeTerm::key),
                        Inputs.page(page, size))
                .map(ChildView::of);
    }

    /** The bridge; the signed counts of the other terms add up to that of {@code enrolled}. */
    public record BridgeView(
            String unit, String place, LocalDate day, String rosterHash, String policyHash, List<TermView> terms) {
        static BridgeView of(Bridge bridge) {
            return new BridgeView(
                    bridge.unit(),
                    bridge.place().digits(),
                    bridge.day(),
                    bridge.rosterHash(),
                    bridge.policyHash(),
                    Arrays.stream(BridgeTerm.values())
                            .map(term -> new TermView(term.key(), term.chinese(), term.sign(), bridge.count(term)))
                            .toList());
        }
    }

    /**
     * One term.
     *
     * @param sign 1 where it adds, -1 where it takes away, 0 for the sum
     */
    public record TermView(String term, String name, int sign, long children) {}

    /**
     * A child behind a term.
     *
     * @param division where the household list has it; absent for one on no list of the place
     * @param school where it is enrolled; absent if nowhere
     */
    public record ChildView(String child, Optional<String> name, Optional<String> division, Optional<String> school) {
        static ChildView of(Bridge.Child child) {
            return new ChildView(
                    child.child().value(), child.name(), child.division().map(DivisionCode::digits), child.school());
        }
    }
}
