package io.leadline.openapi;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.Authenticator;
import io.leadline.testing.Outbox;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/** What one operation is probed with: a caller and things of its own, new ones whenever the operation has used them up. */
final class Target {
    /** Operations that end a session, a password or a lead, besides those that delete. */
    private static final Set<String> CONSUMING = Set.of(
            "acceptOwnInvitation",
            "declineInvitation",
            "logout",
            "changePassword",
            "refresh",
            "bulkChangeLeads",
            "completeTask",
            "reopenTask",
            "createAgent",
            "planShift",
            "enableTwoFactor",
            "disableTwoFactor",
            "replaceRecoveryCodes",
            "resetPassword",
            "verifyEmail",
            "sendVerification",
            "acceptInvitation",
            "redeemReward",
            "decideRedemption",
            "cancelRedemption",
            "revokeAward",
            "giveAward");

    /** What is decided for all tests must stay: hostile bodies are read and checked, and then refused. */
    private static final String OUT_OF_DATE = "\"-1\"";

    private static final Set<String> MEMBER_NEEDED = Set.of("createAgent", "giveAward");

    private static final Set<String> ABOUT_THE_CALLER = Set.of(
            "logout",
            "changePassword",
            "refresh",
            "eraseAccount",
            "endSession",
            "endOtherSessions",
            "setUpTwoFactor",
            "enableTwoFactor",
            "disableTwoFactor",
            "replaceRecoveryCodes",
            "resetPassword",
            "leaveTenant");

    private static final Set<String> BY_THE_INVITED =
            Set.of("listOwnInvitations", "acceptOwnInvitation", "declineInvitation");

    private final PublishedApi api;
    private final ProbedTenant tenant;
    private final ApiOperation operation;
    private ApiClient caller;
    private long leadId;
    private long memberId;
    private long invitationId;
    private long sessionId;
    private Bodies.Secrets secrets = Bodies.Secrets.NONE;
    private ProbedFloor floor;
    private ProbedTask task;
    private ProbedGame game;

    Target(PublishedApi api, ProbedTenant tenant, ApiOperation operation) {
        this.api = api;
        this.tenant = operation.id().equals("changeTenant") ? tenant.guarded() : tenant;
        this.operation = operation;
        this.caller = operation.needsOperator() ? this.tenant.operator() : this.tenant.admin();
        this.floor = this.tenant.floor();
        this.task = this.tenant.task();
        this.game = this.tenant.game();
        renew();
    }

    /** Called by somebody in particular. */
    Target(PublishedApi api, ProbedTenant tenant, ApiOperation operation, ApiClient caller) {
        this.api = api;
        this.tenant = tenant;
        this.operation = operation;
        this.caller = caller;
        this.floor = tenant.floor();
        this.task = tenant.task();
        this.game = tenant.game();
        renewThings();
        if (!caller.token().startsWith("ll_")) {
            renewWhatGuards();
        }
    }

    /** Whether a call of it ends what its caller calls with. */
    static boolean isAboutTheCaller(ApiOperation operation) {
        return ABOUT_THE_CALLER.contains(operation.id());
    }

    private void renew() {
        renewThings();
        if (isAboutTheCaller(operation)) {
            caller = tenant.admin().member(Role.VIEWER);
        }
        if (BY_THE_INVITED.contains(operation.id())) {
            caller = tenant.admin()
                    .newcomer()
                    .member(Role.VIEWER)
                    .withTenant(tenant.admin().tenant());
        }
        renewWhatGuards();
    }

    private void renewThings() {
        leadId = tenant.newLead();
        if (operation.path().contains("/tasks/")) {
            task = ProbedTask.of(tenant.admin(), tenant.mark);
            leaveReady();
        }
        if (operation.path().contains("{user_id}") || MEMBER_NEEDED.contains(operation.id())) {
            memberId = newMember();
        }
        if (operation.path().matches(".*/(agents|teams|break-reasons)/\\{id}.*")) {
            floor = ProbedFloor.of(tenant.admin(), newMember(), tenant.mark);
        }
        if (operation.path().matches(".*/gamification/.*/\\{id}.*")
                || operation.id().equals("giveAward")) {
            game = ProbedGame.of(tenant.admin(), tenant.as(Role.SUPERVISOR), tenant.mark);
        }
    }

    /** Of a task that is to be completed with a next follow-up, or opened again. */
    private void leaveReady() {
        if (operation.id().equals("completeTask")) {
            long ofLead = tenant.admin()
                    .post("/tasks", Map.of("title", tenant.mark, "lead_id", leadId, "type", "call"))
                    .json()
                    .path("id")
                    .asLong();
            tenant.admin().sendJson("PATCH", "/tasks/" + ofLead, "{\"assignee_id\":null}");
            task = new ProbedTask(ofLead, task.commentId(), task.itemId());
        }
        if (operation.id().equals("reopenTask")) {
            tenant.admin().post("/tasks/" + task.id() + "/complete", Map.of("outcome", "done"));
        }
    }

    private void renewWhatGuards() {
        switch (operation.id()) {
            case "acceptOwnInvitation", "declineInvitation" -> invitationId = tenant.newInvitation(caller.email());
            case "resendInvitation", "revokeInvitation" -> invitationId = tenant.newInvitation(ApiClient.address());
            case "getPreference", "deletePreference" ->
                caller.put("/me/preferences/probe", Map.of("mark", tenant.mark));
            case "endSession" -> sessionId = ProbedTenant.sessionOf(caller);
            case "acceptInvitation" -> {
                String invited = ApiClient.address();
                tenant.newInvitation(invited);
                secrets = new Bodies.Secrets(() -> Outbox.token(invited, 1), () -> "123456");
            }
            case "resetPassword" -> {
                ApiClient owner = caller;
                owner.post("/password-reset/request", Map.of("email", owner.email()));
                secrets = new Bodies.Secrets(() -> Outbox.token(owner.email(), 1), () -> "123456");
            }
            case "verifyEmail", "sendVerification" -> {
                ApiClient newcomer = caller.newcomer();
                caller = caller.token().isEmpty() ? caller : newcomer;
                secrets = new Bodies.Secrets(() -> Outbox.verification(newcomer.email(), 1), () -> "123456");
            }
            case "enableTwoFactor" -> {
                Authenticator app = Authenticator.setUp(caller, Clock.systemUTC());
                secrets = new Bodies.Secrets(() -> "none", app::code);
            }
            case "disableTwoFactor", "replaceRecoveryCodes" -> {
                Authenticator app = Authenticator.enable(caller, Clock.systemUTC());
                secrets = new Bodies.Secrets(() -> "none", app.recoveryCodes()::getFirst);
            }
            default -> {}
        }
    }

    private long newMember() {
        return tenant.admin().member(Role.AGENT).userId();
    }

    /** Everything is right but for the body, which is missing. */
    Call bare() {
        Call call = Call.of(
                operation.method(),
                tenant.address(
                        operation, new ProbedTenant.Ids(leadId, memberId, invitationId, sessionId, floor, task, game)));
        if (operation.needsToken()) {
            call = call.header("Authorization", "Bearer " + caller.token());
        }
        if (operation.id().equals("changeInstallation")) {
            call = call.header("If-Match", OUT_OF_DATE);
        }
        return operation.needsTenant() ? call.header("X-Tenant-ID", caller.tenant()) : call;
    }

    /** Everything is right. */
    Call right() {
        return bodies().fill(operation, bare()).without("If-Match");
    }

    Bodies bodies() {
        return new Bodies(api, tenant, leadId, memberId, caller, secrets, task.id());
    }

    /** Sends what was made of a right call, and gets new things where it went through all the same. */
    Reply send(Findings findings, Call call) {
        Reply reply = findings.send(operation, call);
        boolean wentThrough = reply.status() < 300 && reply.call().method().equals(operation.method());
        if (wentThrough && (operation.method().equals("DELETE") || CONSUMING.contains(operation.id()))) {
            renew();
        }
        return reply;
    }
}
