package io.leadline.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Calls every operation of the document as its document says, and then with everything that could be wrong: whatever comes,
 * the answer is a documented one.
 */
@ApiTest
class HostileProbeTests {
    private static final int ONE_MEBIBYTE = 1 << 20;

    /** What a right call is answered where the probe cannot have what it takes. */
    private static final Map<String, String> EXCUSES = Map.of(
            "cancelJob",
            "job_finished",
            "startOidcSignIn",
            "not_found",
            "finishOidcSignIn",
            "not_found",
            "exchangeOidcCode",
            "invalid_oidc_code",
            "createBadge",
            "too_many_badges");

    @LocalServerPort
    private int port;

    private PublishedApi api;
    private ProbedTenant tenant;

    @BeforeAll
    void aTenant() {
        api = PublishedApi.read(port);
        tenant = new ProbedTenant(port);
    }

    @Test
    void everyOperationDoesWhatItsDocumentSays() {
        Findings findings = new Findings(api);
        findings.forEachOperation(operation -> {
            operation
                    .node()
                    .path("parameters")
                    .forEach(parameter -> assertThat(List.of("path", "query", "header"))
                            .as("%s: where the probe can put parameters", operation)
                            .contains(parameter.path("in").asString()));
            Reply reply = new Target(api, tenant, operation).send(findings, right(operation));
            boolean went = operation.successes().contains(reply.status())
                    || reply.code().equals(EXCUSES.get(operation.id()));
            findings.expect(went, operation, "does not do what its example asks", reply);
            operation
                    .response(reply.status())
                    .path("headers")
                    .propertyNames()
                    .forEach(header -> findings.expect(
                            !reply.header(header).isEmpty(), operation, "leaves out the header " + header, reply));
        });
        findings.assertNone(40);
    }

    private Call right(ApiOperation operation) {
        return new Target(api, tenant, operation).right();
    }

    @Test
    void hostileParametersAreRefusedOrHarmless() {
        Findings findings = new Findings(api);
        findings.forEachOperation(operation -> {
            Target target = new Target(api, tenant, operation);
            operation
                    .parameters("path")
                    .forEach(parameter -> Rotation.of(HostileValues.pathParameters(), place(operation, parameter))
                            .forEach(value -> target.send(findings, atPath(target, operation, parameter, value))));
            operation
                    .parameters("query")
                    .forEach(parameter -> Rotation.of(HostileValues.parameters(), place(operation, parameter))
                            .forEach(value -> target.send(findings, withQuery(target, parameter, value))));
            operation
                    .parameters("query")
                    .forEach(parameter -> target.send(
                            findings, twice(target, parameter.path("name").asString())));
            operation
                    .parameters("header")
                    .forEach(parameter -> Rotation.of(HostileValues.headers(), place(operation, parameter))
                            .forEach(value ->
                                    target.send(findings, target.right().header(name(parameter), value))));
            target.send(findings, target.right().header("Accept", "text/html"));
            target.send(findings, target.right().header("Accept", "garbage"));
            target.send(findings, target.right().header("X-Request-ID", "<script>" + "x".repeat(200)));
            target.send(findings, target.right().header("X-HTTP-Method-Override", "DELETE"));
            target.send(findings, target.right().header("Cookie", "JSESSIONID=" + "x".repeat(100)));
        });
        findings.assertNone(Rotation.share(1500));
    }

    private static String place(ApiOperation operation, JsonNode parameter) {
        return operation.id() + name(parameter);
    }

    private static String name(JsonNode parameter) {
        return parameter.path("name").asString();
    }

    private static Call atPath(Target target, ApiOperation operation, JsonNode parameter, String value) {
        Call right = target.right();
        String[] template = operation.path().split("/", -1);
        String[] parts = right.address().split("/", -1);
        int beyond = parts.length - template.length;
        for (int i = 0; i < template.length; i++) {
            if (template[i].equals("{" + name(parameter) + "}")) {
                parts[i + beyond] = value;
            }
        }
        return right.to(String.join("/", parts));
    }

    private static Call withQuery(Target target, JsonNode parameter, String value) {
        Call right = target.right();
        return right.to(right.address() + "?" + name(parameter) + "=" + value);
    }

    private static Call twice(Target target, String name) {
        Call right = target.right();
        return right.to(right.address() + "?" + name + "=1&" + name + "=2&" + name + "%5B%5D=3&" + name + ".a=4");
    }

    @Test
    void cursorsOfOthersAreRefused() {
        ProbedTenant other = new ProbedTenant(port);
        List.of(tenant, other).forEach(one -> List.of(1, 2, 3).forEach(number -> one.newLead()));
        Findings findings = new Findings(api);
        findings.forEachOperation(operation -> {
            // The operator's lists are the installation's: no tenant has a cursor of its own there.
            boolean lists = operation
                    .parameters("query")
                    .anyMatch(parameter -> name(parameter).equals("cursor"));
            if (lists && !operation.needsOperator()) {
                Call own = tenant.call(operation, tenant.admin());
                Call foreign = other.call(operation, other.admin());
                String cursor = findings.send(operation, foreign.to(foreign.address() + "?limit=1"))
                        .json()
                        .path("next_cursor")
                        .asString("none");
                for (String forged : List.of(
                        cursor, cursor.substring(1), cursor + "A", cursor.toUpperCase(java.util.Locale.ROOT), "AAAA")) {
                    Reply reply = findings.send(operation, own.to(own.address() + "?cursor=" + forged));
                    findings.expect(
                            reply.code().equals("invalid_cursor"),
                            operation,
                            "takes a forged or foreign cursor",
                            reply);
                }
            }
        });
        findings.assertNone(25);
    }

    @Test
    void hostileMembersAreRefusedOrHarmless() {
        Findings findings = new Findings(api);
        findings.forEachOperation(operation -> {
            if (operation.consumes().contains("application/json")) {
                Target target = new Target(api, tenant, operation);
                gaps(target, operation).forEach(gap -> fill(findings, target, operation, gap));
            }
        });
        findings.assertNone(Rotation.share(3000));
    }

    private void fill(Findings findings, Target target, ApiOperation operation, Members.Gap gap) {
        Members.Gap now = gap;
        List<String> values = gap.depth() > 1 ? HostileValues.everywhere() : HostileValues.members();
        for (String value : Rotation.of(values, operation.id() + gap.name())) {
            Reply reply = target.send(findings, Bodies.json(target.bare(), now.with(value)));
            if (reply.status() < 300) {
                // What went through has used up an address or a token, and would shield what comes next.
                now = gaps(target, operation).stream()
                        .filter(one -> one.name().equals(gap.name()))
                        .findFirst()
                        .orElseThrow();
            }
        }
    }

    private List<Members.Gap> gaps(Target target, ApiOperation operation) {
        return new Members(api, operation, target.bodies().example(operation)).gaps();
    }

    @Test
    void hostileBodiesAreRefused() {
        Findings findings = new Findings(api);
        findings.forEachOperation(operation -> {
            Target target = new Target(api, tenant, operation);
            if (operation.consumes().contains("application/json")) {
                String right = target.bodies().example(operation).toString();
                operation
                        .consumes()
                        .forEach(type -> HostileValues.bodies(right)
                                .forEach((fault, body) -> target.send(
                                        findings,
                                        target.bare()
                                                .replacing("Content-Type", type)
                                                .body(body))));
                sendTooMuch(findings, operation, target);
                sendUnderOtherTypes(findings, operation, target);
            }
        });
        findings.assertNone(400);
    }

    private static void sendTooMuch(Findings findings, ApiOperation operation, Target target) {
        String huge = "{\"a\":\"" + "x".repeat(ONE_MEBIBYTE) + "\"}";
        for (Call call : List.of(
                Bodies.json(target.bare(), huge),
                Bodies.json(target.bare(), huge).chunked())) {
            Reply reply = target.send(findings, call);
            findings.expect(reply.status() == 413, operation, "takes more than 1 MiB", reply);
        }
    }

    private static void sendUnderOtherTypes(Findings findings, ApiOperation operation, Target target) {
        for (String type : List.of(
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "application/json;charset=utf-99",
                "application/octet-stream",
                "garbage",
                "/;;,")) {
            Reply reply = target.send(findings, target.right().replacing("Content-Type", type));
            findings.expect(reply.status() >= 400, operation, "takes a body of type " + type, reply);
        }
        target.send(findings, target.right().header("Content-Encoding", "gzip"));
    }

    @Test
    void hostileUploadsAreRefusedOrHarmless() {
        Findings findings = new Findings(api);
        findings.forEachOperation(operation -> {
            if (Bodies.isForm(operation)) {
                Target target = new Target(api, tenant, operation);
                for (String file :
                        List.of("", "\n\n\n", "a", "\"", "first_name\n\u0000", "a;b\n1;2", "x".repeat(200_000))) {
                    target.send(findings, Bodies.form(target.bare(), file, Map.of()));
                }
                for (String value : HostileValues.members()) {
                    target.send(findings, Bodies.form(target.bare(), "first_name\nGrace\n", Map.of("mapping", value)));
                    target.send(findings, Bodies.form(target.bare(), "first_name\nGrace\n", Map.of("dry_run", value)));
                }
                HostileValues.bodies("{}")
                        .forEach((fault, body) ->
                                target.send(findings, target.right().body(body)));
                Call right = target.right();
                target.send(findings, right.replacing("Content-Type", "multipart/form-data"));
                target.send(findings, right.replacing("Content-Type", "application/json"));
            }
        });
        findings.assertNone(100);
    }

    @Test
    void otherMethodsAreRefused() {
        Findings findings = new Findings(api);
        List<ApiOperation> all = api.operations();
        findings.forEachOperation(operation -> {
            Target target = new Target(api, tenant, operation);
            for (String method : List.of("GET", "PUT", "POST", "PATCH", "DELETE", "TRACE", "PROPFIND", "GARBAGE")) {
                boolean known = all.stream()
                        .anyMatch(one -> one.path().equals(operation.path())
                                && one.method().equals(method));
                if (!known) {
                    target.send(findings, target.bare().by(method));
                }
            }
        });
        findings.assertNone(200);
    }
}
