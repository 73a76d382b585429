package io.leadline.openapi;

import static org.awaitility.Awaitility.await;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.Authenticator;
import io.leadline.testing.LeadBody;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A tenant with a member of each role, a lead with a timeline, a job and a second model, all of which carry its mark. */
final class ProbedTenant {
    /** Is in every text this tenant has, so that it is noticed where it does not belong. */
    final String mark = "mark" + UUID.randomUUID().toString().replace("-", "");

    private final int port;
    private final String root;
    private final Map<Role, ApiClient> members = new EnumMap<>(Role.class);
    private final long leadId;
    private final long jobId;
    private final long apiKeyId;
    private final long invitationId;
    private final long auditEntryId;
    private final long notificationId;
    private final ProbedFloor floor;
    private final ProbedTask task;
    private final ProbedGame game;
    private int modelVersion;

    ProbedTenant(int port) {
        this.port = port;
        this.root = "http://localhost:" + port;
        ApiClient admin = ApiClient.register(port, mark + "@example.com");
        admin.patch("/tenant", Map.of("name", mark));
        members.put(Role.ADMIN, admin);
        for (Role role : new Role[] {Role.VIEWER, Role.AGENT, Role.SUPERVISOR}) {
            members.put(role, admin.member(role));
        }
        this.leadId = newLead();
        this.floor = ProbedFloor.ofAdmin(admin, mark);
        this.task = ProbedTask.of(admin, mark);
        this.game = ProbedGame.of(admin, as(Role.SUPERVISOR), mark);
        addModel();
        admin.post("/leads/" + leadId + "/activities", Map.of("activity_type", "note", "description", mark));
        this.jobId = admin.post("/leads/scores/batch-calculate")
                .json()
                .path("job_id")
                .asLong();
        this.apiKeyId = newKey(mark, Role.VIEWER, "leads:read").path("id").asLong();
        this.invitationId = newInvitation(mark + ".invited@example.com");
        this.auditEntryId = admin.get("/audit-logs?limit=1")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asLong();
        awaitQuiet();
        this.notificationId = awaitNotification();
    }

    /** That of the job the admin has started: once it is there, nothing is left to be told. */
    private long awaitNotification() {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> admin().get("/notifications?limit=1")
                                .json()
                                .path("items")
                                .path(0)
                                .path("id")
                                .asLong(0),
                        id -> id > 0);
    }

    /** A new API key of the admin. */
    JsonNode newKey(String name, Role role, String... scopes) {
        return admin().post(
                        "/tenant/api-keys", Map.of("name", name, "role", role.wireName(), "scopes", List.of(scopes)))
                .json();
    }

    /** The ids an operation's address may need. */
    record Ids(
            long lead,
            long member,
            long invitation,
            long session,
            ProbedFloor floor,
            ProbedTask task,
            ProbedGame game) {}

    long newInvitation(String address) {
        return admin().post("/tenant/invitations", Map.of("email", address, "role", "viewer"))
                .json()
                .path("id")
                .asLong();
    }

    /** The session the client calls with. */
    static long sessionOf(ApiClient client) {
        return client.withTenant("")
                .get("/auth/sessions?limit=1")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asLong();
    }

    /** A tenant of its own, whose admin can work even after it has come to ask for a second factor. */
    ProbedTenant guarded() {
        ProbedTenant other = new ProbedTenant(port);
        Authenticator.enable(other.admin(), Clock.systemUTC());
        return other;
    }

    /** One more model, with a version that another tenant does not have. */
    void addModel() {
        JsonNode model = admin().get("/scoring/model").json().path("model");
        modelVersion =
                admin().post("/scoring/models", model).json().path("version").asInt();
    }

    ApiClient admin() {
        return as(Role.ADMIN);
    }

    ApiClient operator() {
        return ApiClient.operator(port);
    }

    ApiClient as(Role role) {
        return Objects.requireNonNull(members.get(role));
    }

    long leadId() {
        return leadId;
    }

    long newLead() {
        return LeadBody.aWebsiteLead()
                .with("last_name", mark)
                .with("company", mark)
                .createdBy(admin());
    }

    ProbedFloor floor() {
        return floor;
    }

    ProbedTask task() {
        return task;
    }

    ProbedGame game() {
        return game;
    }

    /** The operation's address with the ids of this tenant in it. */
    String address(ApiOperation operation, Ids ids) {
        String path = operation
                .path()
                .replace("/leads/{id}", "/leads/" + ids.lead())
                .replace("/invitations/{id}", "/invitations/" + ids.invitation())
                .replace("/sessions/{id}", "/sessions/" + ids.session())
                .replace("/audit-logs/{id}", "/audit-logs/" + auditEntryId)
                .replace("/agents/{id}", "/agents/" + ids.floor().agentId())
                .replace("/tasks/{task_id}", "/tasks/" + ids.task().id())
                .replace("/comments/{comment_id}", "/comments/" + ids.task().commentId())
                .replace("/checklist/{item_id}", "/checklist/" + ids.task().itemId())
                .replace("/shifts/{shift_id}", "/shifts/" + ids.floor().shiftId())
                .replace("/teams/{id}", "/teams/" + ids.floor().teamId())
                .replace("/break-reasons/{id}", "/break-reasons/" + ids.floor().breakReasonId())
                .replace("/badges/{id}", "/badges/" + ids.game().badgeId())
                .replace("/challenges/{id}", "/challenges/" + ids.game().challengeId())
                .replace("/rewards/{id}", "/rewards/" + ids.game().rewardId())
                .replace(
                        "/redemptions/{id}/cancel", "/redemptions/" + ids.game().ownRedemptionId() + "/cancel")
                .replace("/redemptions/{id}", "/redemptions/" + ids.game().redemptionId())
                .replace("/awards/{id}", "/awards/" + ids.game().awardId())
                .replace("/gamification/people/{user_id}", "/gamification/people/" + ids.member())
                .replace("/jobs/{id}", "/jobs/" + jobId)
                .replace("/notifications/{notification_id}", "/notifications/" + notificationId)
                .replace("/auth/tenants/{tenant_id}", "/auth/tenants/" + admin().tenant())
                .replace("/members/{user_id}", "/members/" + ids.member())
                .replace("/models/{version}", "/models/" + modelVersion)
                .replace("/api-keys/{id}", "/api-keys/" + apiKeyId)
                .replace("/preferences/{name}", "/preferences/probe")
                .replace("/oidc/{provider}", "/oidc/none")
                .replace("/category/{category}", "/category/hot");
        if (path.contains("{")) {
            throw new AssertionError("The probe does not know what to put into " + path);
        }
        return root + path;
    }

    String address(ApiOperation operation) {
        return address(operation, new Ids(leadId, as(Role.AGENT).userId(), invitationId, 1, floor, task, game));
    }

    /** The operation, called by somebody with a token. */
    Call call(ApiOperation operation, ApiClient client) {
        Call call = Call.of(operation.method(), address(operation)).header("Authorization", "Bearer " + client.token());
        return operation.needsTenant() ? call.header("X-Tenant-ID", client.tenant()) : call;
    }

    /** No job is at work any more, so that nothing changes by itself. */
    void awaitQuiet() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> admin().get("/jobs")
                        .json()
                        .path("items")
                        .valueStream()
                        .noneMatch(job -> job.path("finished_at").isNull()));
    }
}
