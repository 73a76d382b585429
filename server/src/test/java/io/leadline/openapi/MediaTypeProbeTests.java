package io.leadline.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiTest;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No operation reads or writes a form of data that its document does not declare, and none does anything before it says so. */
@ApiTest
class MediaTypeProbeTests {
    private static final List<String> UNDECLARED = List.of(
            "application/yaml",
            "application/x-yaml",
            "application/xml",
            "text/xml",
            "application/cbor",
            "application/x-jackson-smile",
            "application/x-www-form-urlencoded",
            "application/problem+json",
            "application/vnd.api+json",
            "application/*+json",
            "application/*",
            "*/*",
            "text/json",
            "text/plain",
            "text/csv",
            "application/octet-stream",
            "garbage",
            "/;;,");

    private static final List<String> UNDECLARED_JSON = List.of(
            "application/json;charset=utf-16",
            "application/json;charset=iso-8859-1",
            "application/json;charset=utf-99",
            "application/json, application/yaml",
            "application/jsonx");

    private static final List<String> UNWRITTEN = List.of(
            "application/yaml",
            "application/xml",
            "application/cbor",
            "application/x-jackson-smile",
            "application/hal+json",
            "text/html",
            "application/pdf",
            "image/*",
            "garbage");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private PublishedApi api;
    private ProbedTenant tenant;

    @BeforeAll
    void aTenant() {
        api = PublishedApi.read(port);
        tenant = new ProbedTenant(port);
    }

    private Call bare(ApiOperation operation) {
        return tenant.call(operation, tenant.admin());
    }

    @Test
    void bodiesOfUndeclaredTypesAreRefused() {
        TenantRows before = TenantRows.of(jdbc, tenant.admin().tenant());
        Findings findings = new Findings(api);
        findings.forEachOperation(operation -> {
            UNDECLARED.forEach(type -> refused(findings, operation, bare(operation), type));
            if (operation.consumes().contains("application/json")) {
                UNDECLARED_JSON.forEach(type -> refused(findings, operation, bare(operation), type));
            }
            if (!Bodies.isForm(operation)) {
                refused(findings, operation, bare(operation), "multipart/form-data; boundary=x");
            }
            Call twice = bare(operation).header("Content-Type", "application/json");
            refused(findings, operation, twice, "application/json");
            refused(findings, operation, twice, "application/yaml");
        });
        findings.assertNone(2000);
        assertThat(TenantRows.of(jdbc, tenant.admin().tenant())).isEqualTo(before);
    }

    private void refused(Findings findings, ApiOperation operation, Call bare, String type) {
        String body = operation.takesBody() && !Bodies.isForm(operation)
                ? new Bodies(api, tenant).example(operation).toString()
                : "{\"a\":1}";
        if (!operation.method().equals("GET")) {
            Reply reply =
                    findings.send(operation, bare.header("Content-Type", type).body(body));
            findings.expect(
                    reply.code().equals("unsupported_media_type"), operation, "takes a body of type " + type, reply);
        }
    }

    @Test
    void answersOfUndeclaredTypesAreRefused() {
        TenantRows before = TenantRows.of(jdbc, tenant.admin().tenant());
        Findings findings = new Findings(api);
        findings.forEachOperation(operation -> {
            // The refusal of the body comes first where there is none.
            Call right =
                    operation.takesBody() ? new Bodies(api, tenant).fill(operation, bare(operation)) : bare(operation);
            UNWRITTEN.forEach(type -> {
                Reply reply = findings.send(operation, right.header("Accept", type));
                findings.expect(reply.code().equals("not_acceptable"), operation, "may write " + type, reply);
            });
        });
        findings.assertNone(1000);
        assertThat(TenantRows.of(jdbc, tenant.admin().tenant())).isEqualTo(before);
    }
}
