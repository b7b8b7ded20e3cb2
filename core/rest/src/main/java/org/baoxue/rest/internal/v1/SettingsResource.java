package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.policy.Setting;
import org.baoxue.policy.Settings;

/** 本地设定. */
@Path("settings/{division}")
@Tag(name = "settings", description = "本地设定：补足方案未规定之处 (values set where plans are silent)")
@Produces(MediaType.APPLICATION_JSON)
public final class SettingsResource {

    private final Settings settings;

    SettingsResource(Settings settings) {
        this.settings = settings;
    }

    @GET
    @Operation(summary = "某地及其下级的设定 (settings of a place and all places inside)")
    public List<SettingView> list(@PathParam("division") String division, @Context SecurityContext security) {
        return settings.list(Caller.of(security), place(division)).stream()
                .map(SettingView::of)
                .toList();
    }

    @PUT
    @Path("{key}/{field}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "设定一个字段，须说明理由 (sets a field, for a reason; the value is written as in a region file)")
    public SettingView set(
            @PathParam("division") String division,
            @PathParam("key") String key,
            @PathParam("field") String field,
            SettingRequest request,
            @Context SecurityContext security) {
        SettingRequest given = Inputs.body(request);
        return SettingView.of(settings.set(
                Caller.of(security),
                place(division),
                rule(key),
                field,
                Inputs.required("/value", given.value()),
                Inputs.required("/reason", given.reason())));
    }

    @DELETE
    @Path("{key}/{field}")
    @Operation(summary = "撤销设定，须说明理由 (ends a setting, for a reason)")
    public void clear(
            @PathParam("division") String division,
            @PathParam("key") String key,
            @PathParam("field") String field,
            @QueryParam("reason") String reason,
            @Context SecurityContext security) {
        settings.clear(Caller.of(security), place(division), rule(key), field, Inputs.required("/reason", reason));
    }

    private static DivisionCode place(String text) {
        return Inputs.division("/division", text);
    }

    private static RuleKey rule(String text) {
        return Inputs.parsed("/key", text, RuleKey::new);
    }

    /** A value as written in a region file, such as {@code {count: 5, unit: school-day}}, and why. */
    public record SettingRequest(String value, String reason) {}

    /** A value in force. */
    public record SettingView(
            String division, String key, String field, String value, String by, Instant at, String reason) {
        static SettingView of(Setting setting) {
            return new SettingView(
                    setting.division().digits(),
                    setting.key().text(),
                    setting.field(),
                    setting.value(),
                    setting.actor(),
                    setting.at(),
                    setting.reason());
        }
    }
}
