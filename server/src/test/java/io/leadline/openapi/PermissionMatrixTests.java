package io.leadline.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every operation of the document, called by everybody there is: who is let in is who the document says. */
@ApiTest
class PermissionMatrixTests {
    private static final Set<String> REFUSALS = Set.of(
            "unauthorized",
            "forbidden",
            "tenant_required",
            "tenant_forbidden",
            "insufficient_scope",
            "sign_in_required");
    private static final String LET_IN = "";

    /** What agents may read of themselves; of others, as here, it takes a supervisor. */
    private static final Set<String> OWN_ALONE =
            Set.of("getAdherence", "getAvailabilityHistory", "getShift", "listShifts", "removeTaskComment");

    private enum Somebody {
        NOBODY,
        VIEWER,
        AGENT,
        SUPERVISOR,
        ADMIN,
        ADMIN_OF_ANOTHER_TENANT,
        OPERATOR,
        KEY_WITHOUT_THE_SCOPE,
        KEY_WITH_THE_SCOPE,
        KEY_OF_TOO_LOW_A_ROLE
    }

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mapping;

    private final Map<String, ApiClient> keys = new ConcurrentHashMap<>();
    private PublishedApi api;
    private ProbedTenant tenant;
    private ProbedTenant other;
    /** For the operation after which a tenant may ask for a second factor. */
    private ProbedTenant guarded;

    @BeforeAll
    void twoTenants() {
        api = PublishedApi.read(port);
        tenant = new ProbedTenant(port);
        other = new ProbedTenant(port);
        guarded = tenant.guarded();
    }

    @Test
    void everyOperationThereIsStandsInTheDocument() {
        Set<String> served = mapping.getHandlerMethods().values().stream()
                .filter(method -> method.getBeanType().getName().startsWith("io.leadline."))
                .filter(method -> !method.getBeanType().isAnnotationPresent(Hidden.class))
                .map(method -> {
                    Operation operation = method.getMethodAnnotation(Operation.class);
                    return operation == null ? method.toString() : operation.operationId();
                })
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(api.operations().stream().map(ApiOperation::id)).containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void everybodyIsLetInAndKeptOutAsDeclared() {
        Findings findings = new Findings(api);
        Map<Somebody, Set<String>> called = new ConcurrentHashMap<>();
        findings.forEachOperation(operation -> {
            for (Somebody somebody : Somebody.values()) {
                Reply reply = findings.send(operation, call(operation, somebody));
                String refusal = REFUSALS.contains(reply.code()) ? reply.code() : LET_IN;
                String declared = declared(operation, somebody);
                findings.expect(
                        refusal.equals(declared),
                        operation,
                        "answers " + somebody + " otherwise than "
                                + (declared.isEmpty() ? "letting them in" : declared),
                        reply);
                called.computeIfAbsent(somebody, any -> ConcurrentHashMap.newKeySet())
                        .add(operation.id());
            }
        });
        findings.assertNone(400);
        Set<String> all = api.operations().stream().map(ApiOperation::id).collect(Collectors.toSet());
        assertThat(called).hasSize(Somebody.values().length);
        assertThat(called.values()).allMatch(all::equals);
    }

    private static String declared(ApiOperation operation, Somebody somebody) {
        if (!operation.needsToken()) {
            return LET_IN;
        }
        if (operation.needsOperator()) {
            return declaredForOperator(somebody);
        }
        return switch (somebody) {
            case NOBODY -> "unauthorized";
            case VIEWER -> declared(operation, Role.VIEWER);
            case AGENT -> declared(operation, Role.AGENT);
            case SUPERVISOR -> declared(operation, Role.SUPERVISOR);
            case ADMIN -> LET_IN;
            case ADMIN_OF_ANOTHER_TENANT, OPERATOR -> operation.needsTenant() ? "tenant_forbidden" : LET_IN;
            case KEY_WITHOUT_THE_SCOPE -> operation.keyScope().isEmpty() ? "sign_in_required" : "insufficient_scope";
            case KEY_WITH_THE_SCOPE -> operation.keyScope().isEmpty() ? "sign_in_required" : LET_IN;
            case KEY_OF_TOO_LOW_A_ROLE ->
                operation.keyScope().isEmpty() ? "sign_in_required" : declared(operation, Role.VIEWER);
        };
    }

    private static String declaredForOperator(Somebody somebody) {
        return switch (somebody) {
            case NOBODY -> "unauthorized";
            case VIEWER, AGENT, SUPERVISOR, ADMIN, ADMIN_OF_ANOTHER_TENANT -> "forbidden";
            case OPERATOR -> LET_IN;
            case KEY_WITHOUT_THE_SCOPE, KEY_WITH_THE_SCOPE, KEY_OF_TOO_LOW_A_ROLE -> "sign_in_required";
        };
    }

    private static String declared(ApiOperation operation, Role role) {
        return !operation.needsTenant() || role.covers(required(operation)) ? LET_IN : "forbidden";
    }

    private static Role required(ApiOperation operation) {
        return OWN_ALONE.contains(operation.id())
                ? Role.SUPERVISOR
                : Role.valueOf(operation.role().toUpperCase(Locale.ROOT));
    }

    private Call call(ApiOperation operation, Somebody somebody) {
        ApiClient caller = switch (somebody) {
            case NOBODY, ADMIN -> person(operation, Role.ADMIN);
            case VIEWER -> person(operation, Role.VIEWER);
            case AGENT -> person(operation, Role.AGENT);
            case SUPERVISOR -> person(operation, Role.SUPERVISOR);
            case ADMIN_OF_ANOTHER_TENANT -> stranger(operation);
            case OPERATOR -> operation.needsOperator() ? ApiClient.operator(port) : stranger(operation);
            case KEY_WITHOUT_THE_SCOPE ->
                key(Role.ADMIN, operation.keyScope().equals("jobs:read") ? "leads:read" : "jobs:read");
            case KEY_WITH_THE_SCOPE -> key(Role.ADMIN, scope(operation));
            case KEY_OF_TOO_LOW_A_ROLE -> key(Role.VIEWER, scope(operation));
        };
        Call right = new Target(api, of(operation), operation, caller).right();
        return somebody == Somebody.NOBODY ? right.without("Authorization") : right;
    }

    private static String scope(ApiOperation operation) {
        return operation.keyScope().isEmpty() ? "*:write" : operation.keyScope();
    }

    private ApiClient person(ApiOperation operation, Role role) {
        return Target.isAboutTheCaller(operation)
                ? tenant.admin().member(role)
                : of(operation).as(role);
    }

    private ProbedTenant of(ApiOperation operation) {
        return operation.id().equals("changeTenant") ? guarded : tenant;
    }

    private ApiClient stranger(ApiOperation operation) {
        ApiClient admin = Target.isAboutTheCaller(operation) ? ApiClient.register(port) : other.admin();
        return admin.withTenant(of(operation).admin().tenant());
    }

    private ApiClient key(Role role, String scope) {
        return keys.computeIfAbsent(
                role + " " + scope,
                name -> program(tenant.newKey(name, role, scope).path("key").asString()));
    }

    /** Has a key and nothing else. */
    private ApiClient program(String key) {
        ApiClient owner = tenant.admin();
        return new ApiClient(owner.base(), owner.userId(), owner.email(), key, "", owner.tenant());
    }
}
