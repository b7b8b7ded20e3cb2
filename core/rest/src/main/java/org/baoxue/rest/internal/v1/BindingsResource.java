package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.baoxue.access.Page;
import org.baoxue.policy.Binding;
import org.baoxue.policy.BindingStatus;
import org.baoxue.policy.Bindings;
import org.baoxue.policy.Model;
import org.baoxue.policy.ModelTarget;

/** 模型绑定. */
@Path("bindings")
@Tag(name = "bindings", description = "模型绑定：没有写明地方的方案用于某地或某校 (models bound to places and schools)")
@Produces(MediaType.APPLICATION_JSON)
public final class BindingsResource {

    private final Bindings bindings;

    BindingsResource(Bindings bindings) {
        this.bindings = bindings;
    }

    @GET
    @Operation(summary = "模型绑定列表，含休眠的 (bindings of models, those at rest included)")
    public Page<BindingView> list(
            @QueryParam("division") String division,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return bindings.list(
                        Caller.of(security),
                        Inputs.optional(division).map(found -> Inputs.division("/division", found)),
                        Inputs.page(page, size))
                .map(BindingView::of);
    }

    @GET
    @Path("models")
    @Operation(summary = "可绑定的模型 (the models of all regions in force)")
    public Page<ModelView> models(
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return bindings.models(Caller.of(security), Inputs.page(page, size)).map(ModelView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "把模型绑定到某地或某校，须说明理由 (binds a model to a place or a school, for a reason)")
    public MadeView bind(BindingRequest request, @Context SecurityContext security) {
        BindingRequest given = Inputs.body(request);
        return MadeView.of(bindings.bind(
                Caller.of(security),
                new Bindings.Request(
                        Inputs.required("/model", given.model()),
                        Inputs.optional(given.division()).map(found -> Inputs.division("/division", found)),
                        Inputs.optional(given.school()),
                        Inputs.optionalDate("/validFrom", given.validFrom()),
                        Inputs.required("/reason", given.reason()))));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "解除绑定，须说明理由 (ends a binding, for a reason)")
    public void unbind(
            @PathParam("id") long id, @QueryParam("reason") String reason, @Context SecurityContext security) {
        bindings.unbind(Caller.of(security), id, Inputs.required("/reason", reason));
    }

    /**
     * What is to be bound where.
     *
     * @param model key of the model, such as {@code models/town}
     * @param division digits of the place; either it or the school is given
     * @param school code of the school or central school
     * @param validFrom first day, such as {@code 2026-09-01}; as early as the model itself says if there is none
     * @param reason why
     */
    public record BindingRequest(String model, String division, String school, String validFrom, String reason) {}

    /** A model and the kinds of place that it fits. */
    public record ModelView(
            String model, String region, String name, List<String> bindsTo, List<String> bindsToNames, int rules) {
        static ModelView of(Model model) {
            return new ModelView(
                    model.key(),
                    model.layer().region(),
                    model.layer().name(),
                    model.bindsTo().stream().map(ModelTarget::key).toList(),
                    model.bindsTo().stream().map(ModelTarget::chinese).toList(),
                    model.layer().statements().size());
        }
    }

    /** What was bound. */
    public record MadeView(
            long id,
            String model,
            String level,
            String levelName,
            String division,
            Optional<String> school,
            Optional<LocalDate> validFrom,
            String by,
            Instant at,
            String reason) {
        static MadeView of(Binding binding) {
            return new MadeView(
                    binding.id(),
                    binding.model(),
                    Keys.of(binding.target().level()),
                    binding.target().level().chinese(),
                    binding.target().division().digits(),
                    binding.target().school(),
                    binding.validFrom(),
                    binding.actor(),
                    binding.at(),
                    binding.reason());
        }
    }

    /** A binding and where it stands, with the reason if it rests or is at odds with another plan. */
    public record BindingView(
            MadeView binding, String modelName, String state, String stateName, List<String> remarks) {
        static BindingView of(BindingStatus status) {
            return new BindingView(
                    MadeView.of(status.binding()),
                    status.name(),
                    Keys.of(status.state()),
                    status.state().chinese(),
                    status.remarks());
        }
    }
}
