package io.leadline.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls every operation of the document as somebody who may not: nobody gets in, and nothing changes. */
@ApiTest
class AccessProbeTests {
    private static final String UNKNOWN_TENANT = UUID.randomUUID().toString();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Value("${leadline.data-dir}")
    private Path dataDirectory;

    private PublishedApi api;
    private ProbedTenant tenant;
    private ProbedTenant other;

    @BeforeAll
    void twoTenants() {
        api = PublishedApi.read(port);
        tenant = new ProbedTenant(port);
        other = new ProbedTenant(port);
        tenant.addModel();
        tenant.addModel();
    }

    @Test
    void nobodyGetsInWithoutAGoodToken() throws Exception {
        ApiClient signedOut = tenant.as(Role.AGENT).login(tenant.as(Role.AGENT).email(), ApiClient.PASSWORD);
        signedOut.post("/auth/logout");
        Map<String, String> authorizations = new LinkedHashMap<>();
        Tokens tokens = new Tokens(dataDirectory, tenant.admin());
        assertThat(tenant.admin().withToken(tokens.good()).get("/auth/me").status())
                .isEqualTo(200);
        tokens.bad(tenant.admin(), signedOut).forEach((fault, token) -> authorizations.put(fault, "Bearer " + token));
        authorizations.put("empty", "Bearer ");
        authorizations.put("of another scheme", "Basic YWRtaW46YWRtaW4=");
        Findings findings = new Findings(api);
        findings.forEachOperation(operation -> {
            if (operation.needsToken()) {
                Call call = tenant.call(operation, tenant.admin());
                authorizations.forEach((fault, value) -> unauthorized(
                        findings, operation, "with a token " + fault, call.replacing("Authorization", value)));
                unauthorized(findings, operation, "without a token", call.without("Authorization"));
                unauthorized(
                        findings,
                        operation,
                        "with a token in the address",
                        call.without("Authorization")
                                .to(call.address() + "?access_token="
                                        + tenant.admin().token()));
            }
        });
        findings.assertNone(600);
    }

    private static void unauthorized(Findings findings, ApiOperation operation, String how, Call call) {
        Reply reply = findings.send(operation, call);
        boolean refused = reply.status() == 401
                && reply.code().equals("unauthorized")
                && reply.header("www-authenticate").startsWith("Bearer");
        findings.expect(refused, operation, "lets in " + how, reply);
    }

    @Test
    void nobodyGetsIntoATenantOfOthersNorLearnsWhetherItExists() {
        Findings findings = new Findings(api);
        findings.forEachOperation(operation -> {
            if (operation.needsTenant()) {
                Call call = new Bodies(api, tenant).fill(operation, tenant.call(operation, tenant.admin()));
                String own = tenant.admin().tenant();
                for (String none : List.of("", " ", "\t")) {
                    expect(findings, operation, 400, "tenant_required", call.replacing("X-Tenant-ID", none));
                }
                expect(findings, operation, 400, "tenant_required", call.without("X-Tenant-ID"));
                Reply foreign =
                        tenantForbidden(findings, operation, call, other.admin().tenant());
                Reply unknown = tenantForbidden(findings, operation, call, UNKNOWN_TENANT);
                findings.expect(
                        foreign.sameness().equals(unknown.sameness()),
                        operation,
                        "tells a tenant of others from none: " + unknown.body(),
                        foreign);
                for (String odd :
                        List.of("' OR '1'='1", "../" + own, own + "x", "*", "x".repeat(5000), own + "," + own)) {
                    tenantForbidden(findings, operation, call, odd);
                }
                expect(findings, operation, 403, "tenant_forbidden", call.header("X-Tenant-ID", own));
                expect(findings, operation, 403, "tenant_forbidden", call.header("X-Tenant-ID", UNKNOWN_TENANT));
            }
        });
        findings.assertNone(400);
    }

    private static Reply tenantForbidden(Findings findings, ApiOperation operation, Call call, String wish) {
        return expect(findings, operation, 403, "tenant_forbidden", call.replacing("X-Tenant-ID", wish));
    }

    private static Reply expect(Findings findings, ApiOperation operation, int status, String code, Call call) {
        Reply reply = findings.send(operation, call);
        findings.expect(
                reply.status() == status && reply.code().equals(code),
                operation,
                "answers otherwise than " + status + " " + code,
                reply);
        return reply;
    }

    @Test
    void aRoleBelowTheRequiredOneChangesNothing() {
        TenantRows before = TenantRows.of(jdbc, tenant.admin().tenant());
        Findings findings = new Findings(api);
        findings.forEachOperation(operation -> {
            if (operation.needsTenant()) {
                Role required = Role.valueOf(operation.role().toUpperCase(Locale.ROOT));
                Arrays.stream(Role.values())
                        .filter(role -> !role.covers(required))
                        .forEach(role -> {
                            Call call =
                                    new Bodies(api, tenant).fill(operation, tenant.call(operation, tenant.as(role)));
                            expect(findings, operation, 403, "forbidden", call);
                        });
            }
        });
        findings.assertNone(20);
        assertThat(TenantRows.of(jdbc, tenant.admin().tenant())).isEqualTo(before);
    }

    @Test
    void idsOfAnotherTenantLeadNowhere() {
        TenantRows before = TenantRows.of(jdbc, tenant.admin().tenant());
        Findings findings = new Findings(api);
        findings.forEachOperation(operation -> {
            if (operation.needsTenant()) {
                Call call = new Bodies(api, tenant).fill(operation, tenant.call(operation, other.admin()));
                Reply reply = findings.send(operation, call);
                boolean byId = operation.parameters("path").anyMatch(ApiOperation::isId);
                findings.expect(!byId || reply.status() == 404, operation, "finds an id of another tenant", reply);
                findings.expect(!reply.body().contains(tenant.mark), operation, "shows another tenant's data", reply);
            }
        });
        findings.assertNone(30);
        assertThat(TenantRows.of(jdbc, tenant.admin().tenant())).isEqualTo(before);
    }
}
