package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Action;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Unit;
import org.baoxue.access.Units;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Voice;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.rest.internal.v1.PolicyViews.PolicyView;
import org.baoxue.rest.internal.v1.PolicyViews.WhyView;

/** 政策. */
@Path("policies/{division}")
@Tag(name = "policies", description = "政策 (the rules of a place on a day)")
@Produces(MediaType.APPLICATION_JSON)
public final class PolicyResource {

    private final Policies policies;
    private final Units units;
    private final Gate gate;
    private final Clock clock;

    PolicyResource(Policies policies, Units units, Gate gate, Clock clock) {
        this.policies = policies;
        this.units = units;
        this.gate = gate;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "某地某日的全部规则 (all rules of a place, or of a school in it, on a day)")
    public PolicyView policy(
            @PathParam("division") String division,
            @QueryParam("date") String date,
            @QueryParam("school") String school,
            @Context SecurityContext security) {
        return PolicyView.of(resolve(division, date, school, security));
    }

    @GET
    @Path("rules/{key}")
    @Operation(summary = "规则为何如此：取值、各层表述、来源与原文 (why a rule is what it is)")
    public WhyView why(
            @PathParam("division") String division,
            @PathParam("key") String key,
            @QueryParam("date") String date,
            @QueryParam("school") String school,
            @Context SecurityContext security) {
        ResolvedPolicy policy = resolve(division, date, school, security);
        RuleKey wanted = Inputs.parsed("/key", key, RuleKey::new);
        ResolvedRule<?> rule = policy.rules().get(wanted);
        List<Voice> silent = policy.silent().get(wanted);
        if (rule == null && silent == null) {
            throw new NotFound("没有哪一层说到规则 %s (no layer speaks of this rule)".formatted(wanted));
        }
        return WhyView.of(policy, wanted, Optional.ofNullable(rule), Optional.ofNullable(silent));
    }

    private ResolvedPolicy resolve(String division, String date, String school, SecurityContext security) {
        gate.require(Caller.of(security), Action.REGION_READ);
        DivisionCode place = Inputs.division("/division", division);
        LocalDate day = Inputs.optionalDate("/date", date).orElseGet(() -> LocalDate.now(clock));
        return policies.current().resolve(inside(place, school, security), day);
    }

    /** The place alone, or one of its schools, which then need not be exactly there. */
    private PolicyPlace inside(DivisionCode place, String school, SecurityContext security) {
        return Inputs.optional(school)
                .map(code -> {
                    Unit unit = units.show(Caller.of(security), code);
                    if (!place.contains(unit.division())) {
                        throw new Invalid("/school", "%s 不在 %s (the school lies elsewhere)".formatted(code, place));
                    }
                    return new PolicyPlaces(units.tree()).of(unit);
                })
                .orElseGet(() -> PolicyPlace.of(place));
    }
}
