package io.leadline.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the document says a request may hold is what the server lets in: nothing beyond, and no less. */
@ApiTest
class StatedLimitsTests {
    private static final Set<Integer> REFUSED = Set.of(400, 422);

    /** The codes that tell of a limit. */
    private static final Set<String> BEYOND =
            Set.of("wrong_length", "too_small", "too_large", "too_long", "too_many", "out_of_range");

    /** What has a form beside its length. */
    private static final Set<String> OF_A_CERTAIN_FORM =
            Set.of("cursor", "columns", "time_zone", "expected_hash", "expected_signature");

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
    void aMemberBeyondItsLimitIsRefusedByName() {
        Findings findings = new Findings(api);
        AtomicInteger sent = new AtomicInteger();
        forEachBody((operation, target, number) -> {
            Limited limited = members(operation, target).get(number);
            if (limited.beyond()) {
                Reply reply = target.send(findings, body(target, limited));
                findings.expect(
                        REFUSED.contains(reply.status()) && names(reply, limited.member()),
                        operation,
                        "does not refuse " + limited.member() + " beyond its " + limited.limit(),
                        reply);
                sent.incrementAndGet();
            }
        });
        assertThat(sent.get()).isGreaterThan(200);
        findings.assertNone(200);
    }

    @Test
    void aMemberAtItsLimitIsNotRefusedForIt() {
        Findings findings = new Findings(api);
        AtomicInteger accepted = new AtomicInteger();
        forEachBody((operation, target, number) -> {
            Limited limited = members(operation, target).get(number);
            if (!limited.beyond()) {
                Reply reply = target.send(findings, body(target, limited));
                if (reply.status() < 300) {
                    accepted.incrementAndGet();
                }
                findings.expect(
                        reply.json()
                                .path("errors")
                                .valueStream()
                                .noneMatch(error -> isOf(error, limited.member())
                                        && BEYOND.contains(error.path("code").asString())),
                        operation,
                        "refuses " + limited.member() + " at its " + limited.limit(),
                        reply);
            }
        });
        assertThat(accepted.get()).as("accepted").isGreaterThan(50);
        findings.assertNone(50);
    }

    @Test
    void aParameterBeyondItsLimitIsRefusedByName() {
        Findings findings = new Findings(api);
        findings.forEachOperation(operation -> operation.parameters("query").forEach(parameter -> {
            String name = parameter.path("name").asString();
            Target target = new Target(api, tenant, operation);
            Limited.of(api, name, parameter.path("schema"), JSON_NONE).stream()
                    .filter(Limited::beyond)
                    .forEach(limited -> {
                        Call call = target.right();
                        Reply reply = target.send(
                                findings, call.to(call.address() + "?" + name + "=" + encoded(limited.value())));
                        findings.expect(
                                REFUSED.contains(reply.status())
                                        && (names(reply, name) || reply.code().equals("invalid_" + name)),
                                operation,
                                "does not refuse " + name + " beyond its " + limited.limit(),
                                reply);
                    });
        }));
        findings.assertNone(150);
    }

    @Test
    void aParameterAtItsLimitIsNotRefusedForIt() {
        Findings findings = new Findings(api);
        AtomicInteger accepted = new AtomicInteger();
        findings.forEachOperation(operation -> operation.parameters("query").forEach(parameter -> {
            String name = parameter.path("name").asString();
            Target target = new Target(api, tenant, operation);
            Limited.of(api, name, parameter.path("schema"), JSON_NONE).stream()
                    .filter(limited -> !limited.beyond() && !OF_A_CERTAIN_FORM.contains(name))
                    .forEach(limited -> {
                        Call call = target.right();
                        Reply reply = target.send(
                                findings, call.to(call.address() + "?" + name + "=" + encoded(limited.value())));
                        if (reply.status() < 300) {
                            accepted.incrementAndGet();
                        }
                        findings.expect(
                                !REFUSED.contains(reply.status()) || !names(reply, name),
                                operation,
                                "refuses " + name + " at its " + limited.limit(),
                                reply);
                    });
        }));
        assertThat(accepted.get()).as("accepted").isGreaterThan(50);
        findings.assertNone(50);
    }

    @Test
    void aHeaderBeyondItsLimitIsRefusedByName() {
        Findings findings = new Findings(api);
        findings.forEachOperation(operation -> operation.parameters("header").forEach(parameter -> {
            String name = parameter.path("name").asString();
            Target target = new Target(api, tenant, operation);
            Limited.of(api, name, parameter.path("schema"), JSON_NONE).stream()
                    .filter(Limited::beyond)
                    .forEach(limited -> {
                        Reply reply = target.send(
                                findings,
                                target.right().replacing(name, limited.value().asString()));
                        findings.expect(
                                REFUSED.contains(reply.status()) && names(reply, name),
                                operation,
                                "does not refuse " + name + " beyond its " + limited.limit(),
                                reply);
                    });
        }));
        findings.assertNone(50);
    }

    /** Where an id stands in the path, one that cannot be is no different from one that is not there. */
    @Test
    void aPathBeyondItsLimitLeadsNowhere() {
        Findings findings = new Findings(api);
        findings.forEachOperation(operation -> operation.parameters("path").forEach(parameter -> {
            String name = parameter.path("name").asString();
            Target target = new Target(api, tenant, operation);
            Limited.of(api, name, parameter.path("schema"), JSON_NONE).stream()
                    .filter(Limited::beyond)
                    .forEach(limited -> {
                        Reply reply = target.send(findings, atPath(target, operation, name, encoded(limited.value())));
                        findings.expect(
                                Set.of(400, 404).contains(reply.status()),
                                operation,
                                "takes " + name + " beyond its " + limited.limit(),
                                reply);
                    });
        }));
        findings.assertNone(100);
    }

    @Test
    void aFieldOfAFormBeyondItsLimitIsRefusedByName() {
        Findings findings = new Findings(api);
        findings.forEachOperation(operation -> {
            if (Bodies.isForm(operation)) {
                Target target = new Target(api, tenant, operation);
                JsonNode schema = operation.body("multipart/form-data").path("schema");
                Limited.of(api, "form", schema, PublishedApi.JSON.createObjectNode()).stream()
                        .filter(Limited::beyond)
                        .forEach(limited -> {
                            String value =
                                    limited.value().path(limited.member()).asString();
                            Reply reply = target.send(
                                    findings,
                                    Bodies.form(target.bare(), "first_name\nGrace\n", Map.of(limited.member(), value)));
                            findings.expect(
                                    REFUSED.contains(reply.status()) && names(reply, limited.member()),
                                    operation,
                                    "does not refuse " + limited.member() + " beyond its " + limited.limit(),
                                    reply);
                        });
            }
        });
        findings.assertNone(2);
    }

    private static final JsonNode JSON_NONE = tools.jackson.databind.node.MissingNode.getInstance();

    private interface Probe {
        void of(ApiOperation operation, Target target, int number);
    }

    private void forEachBody(Probe probe) {
        new Findings(api).forEachOperation(operation -> {
            if (operation.consumes().contains("application/json")) {
                Target target = new Target(api, tenant, operation);
                int all = members(operation, target).size();
                for (int number = 0; number < all; number++) {
                    probe.of(operation, target, number);
                }
            }
        });
    }

    /** Made anew each time, for what goes through uses up an address or a token. */
    private List<Limited> members(ApiOperation operation, Target target) {
        JsonNode schema = operation.body("application/json").path("schema");
        return Limited.of(api, "", schema, target.bodies().example(operation));
    }

    private static Call body(Target target, Limited limited) {
        return Bodies.json(target.bare(), limited.value().toString());
    }

    private static boolean names(Reply reply, String member) {
        return reply.json().path("errors").valueStream().anyMatch(error -> isOf(error, member))
                || reply.json().path("detail").asString("").contains(member);
    }

    private static boolean isOf(JsonNode error, String member) {
        return ("." + error.path("field").asString("")).contains("." + member);
    }

    private static String encoded(JsonNode value) {
        String text = value.isArray()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(","))
                : value.asString();
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Call atPath(Target target, ApiOperation operation, String name, String value) {
        Call right = target.right();
        String[] template = operation.path().split("/", -1);
        String[] parts = right.address().split("/", -1);
        int beyond = parts.length - template.length;
        for (int i = 0; i < template.length; i++) {
            if (template[i].equals("{" + name + "}")) {
                parts[i + beyond] = value;
            }
        }
        return right.to(String.join("/", parts));
    }
}
