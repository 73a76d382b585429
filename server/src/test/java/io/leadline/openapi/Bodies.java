package io.leadline.openapi;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that are right: the document's examples, with ids and addresses that are there. */
final class Bodies {
    private static final String FORM = "probe-boundary";

    private final PublishedApi api;
    private final ApiClient caller;
    private final Map<String, Supplier<JsonNode>> known;

    /** What only a mail or an authenticator app tells. */
    record Secrets(Supplier<String> token, Supplier<String> otp) {
        static final Secrets NONE = new Secrets(() -> "none", () -> "123456");
    }

    Bodies(PublishedApi api, ProbedTenant tenant) {
        this(
                api,
                tenant,
                tenant.leadId(),
                tenant.as(Role.SUPERVISOR).userId(),
                tenant.admin(),
                Secrets.NONE,
                tenant.task().id());
    }

    Bodies(
            PublishedApi api,
            ProbedTenant tenant,
            long leadId,
            long memberId,
            ApiClient caller,
            Secrets secrets,
            long taskId) {
        this.api = api;
        this.caller = caller;
        this.known = new HashMap<>(Map.of(
                "email", () -> text(ApiClient.address()),
                "password", () -> text(ApiClient.PASSWORD),
                "current_password", () -> text(ApiClient.PASSWORD),
                "new_password", () -> text(ApiClient.PASSWORD),
                "refresh_token", () -> text(caller.refreshToken()),
                "name", () -> text("Probe " + UUID.randomUUID()),
                "user_id", () -> PublishedApi.JSON.valueToTree(memberId),
                "team_id", () -> PublishedApi.JSON.valueToTree(tenant.floor().teamId()),
                "lead_ids", () -> PublishedApi.JSON.createArrayNode().add(leadId),
                "assigned_agent_id",
                        () -> PublishedApi.JSON.valueToTree(
                                tenant.as(Role.AGENT).userId())));
        JsonNode agent = PublishedApi.JSON.valueToTree(tenant.as(Role.AGENT).userId());
        known.put("assignee_id", () -> agent);
        known.put("to_user_id", () -> agent);
        known.put("lead_id", () -> PublishedApi.JSON.valueToTree(leadId));
        known.put("task_ids", () -> PublishedApi.JSON.createArrayNode().add(taskId));
        known.put("mentions", () -> PublishedApi.JSON.createArrayNode().add(agent));
        known.put("token", () -> text(secrets.token().get()));
        known.put("otp", () -> text(secrets.otp().get()));
    }

    private static JsonNode text(String value) {
        return PublishedApi.JSON.valueToTree(value);
    }

    /** The call with a right body, where the operation takes one. */
    Call fill(ApiOperation operation, Call call) {
        if (!operation.takesBody()) {
            return call;
        }
        return isForm(operation)
                ? form(call, "first_name,last_name\r\nGrace,Hopper\r\n", Map.of())
                : json(call, example(operation).toString());
    }

    static boolean isForm(ApiOperation operation) {
        return operation.consumes().contains("multipart/form-data");
    }

    static Call json(Call call, String body) {
        return call.replacing("Content-Type", "application/json").body(body);
    }

    static Call form(Call call, String file, Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--" + FORM + "\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        body.append("--" + FORM + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"leads.csv\"\r\n")
                .append("Content-Type: text/csv\r\n\r\n")
                .append(file)
                .append("\r\n--" + FORM + "--\r\n");
        return call.replacing("Content-Type", "multipart/form-data; boundary=" + FORM)
                .body(body.toString());
    }

    /** The operation's example, with values of the probed tenant. */
    ObjectNode example(ApiOperation operation) {
        JsonNode reference = operation
                .body("application/json")
                .path("examples")
                .valueStream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("The probe has no body for " + operation));
        ObjectNode body = (ObjectNode) api.resolve(reference).path("value").deepCopy();
        known.forEach((field, value) -> {
            if (body.has(field)) {
                body.set(field, value.get());
            }
        });
        if (operation.id().equals("login")) {
            body.put("email", caller.email());
        }
        return body;
    }
}
