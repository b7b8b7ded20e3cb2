package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.Optional;
import org.baoxue.access.Account;
import org.baoxue.access.AccountQuery;
import org.baoxue.access.Accounts;
import org.baoxue.access.NewAccount;
import org.baoxue.access.Page;
import org.baoxue.access.Role;

/** 账户. */
@Path("accounts")
@Tag(name = "accounts", description = "账户 (accounts)")
@Produces(MediaType.APPLICATION_JSON)
public final class AccountsResource {

    private final Accounts accounts;

    AccountsResource(Accounts accounts) {
        this.accounts = accounts;
    }

    @GET
    @Operation(summary = "账户列表 (accounts in one's scope)")
    public Page<AccountView> list(
            @QueryParam("role") String role,
            @QueryParam("unit") String unit,
            @QueryParam("text") String text,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return accounts.list(
                        Caller.of(security),
                        new AccountQuery(
                                Inputs.optional(role).map(AccountsResource::role),
                                Inputs.optional(unit),
                                Inputs.optional(text),
                                Inputs.page(page, size)))
                .map(AccountView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "新增账户：初始密码只显示一次，首次登录须修改 (adds an account)")
    @ApiResponse(
            responseCode = "201",
            description = "已新增 (added)",
            content = @Content(schema = @Schema(implementation = FirstPassword.class)))
    public Response add(AccountRequest request, @Context SecurityContext security) {
        AccountRequest given = Inputs.body(request);
        String name = Inputs.required("/name", given.name());
        String password = accounts.add(
                Caller.of(security), new NewAccount(name, role(given.role()), Inputs.optional(given.unit())));
        return Response.status(Response.Status.CREATED)
                .entity(new FirstPassword(name, password))
                .build();
    }

    @POST
    @Path("{name}/reset")
    @Operation(summary = "重置密码：新密码只显示一次 (resets the password)")
    public FirstPassword reset(@PathParam("name") String name, @Context SecurityContext security) {
        return new FirstPassword(name, accounts.reset(Caller.of(security), name));
    }

    @POST
    @Path("{name}/lock")
    @Operation(summary = "停用账户 (keeps an account from signing in)")
    public void lock(@PathParam("name") String name, @Context SecurityContext security) {
        accounts.lock(Caller.of(security), name);
    }

    @POST
    @Path("{name}/unlock")
    @Operation(summary = "恢复账户 (lets an account sign in again)")
    public void unlock(@PathParam("name") String name, @Context SecurityContext security) {
        accounts.unlock(Caller.of(security), name);
    }

    @PUT
    @Path("{name}/assignment")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "调整角色与单位 (gives an account another role or unit)")
    public void assign(@PathParam("name") String name, Assignment assignment, @Context SecurityContext security) {
        Assignment given = Inputs.body(assignment);
        accounts.assign(Caller.of(security), name, role(given.role()), Inputs.optional(given.unit()));
    }

    private static Role role(String text) {
        return Inputs.choice("/role", text, Role.class, Role::key);
    }

    /** An account to be added. */
    public record AccountRequest(String name, String role, String unit) {}

    /** A password to be shown once. */
    public record FirstPassword(String name, String password) {
        @Override
        public String toString() {
            return "FirstPassword[" + name + "]";
        }
    }

    /** Another role or unit. */
    public record Assignment(String role, String unit) {}

    /** An account. */
    public record AccountView(
            String name,
            String role,
            String roleName,
            Optional<String> unit,
            boolean locked,
            Optional<Instant> lockedUntil,
            boolean mustChangePassword,
            Instant createdAt,
            Optional<Instant> lastSignIn) {
        static AccountView of(Account account) {
            return new AccountView(
                    account.name(),
                    account.role().key(),
                    account.role().chinese(),
                    account.unitId(),
                    account.locked(),
                    account.lockedUntil(),
                    account.mustChangePassword(),
                    account.createdAt(),
                    account.lastSignIn());
        }
    }
}
