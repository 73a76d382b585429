package io.leadline.platform.ratelimit;

import io.github.bucket4j.ConsumptionProbe;
import io.leadline.platform.TenantId;
import io.leadline.platform.access.KeyGrant;
import io.leadline.platform.access.Principal;
import io.leadline.platform.problem.ProblemType;
import io.leadline.platform.problem.RetryLaterException;
import io.leadline.platform.web.caller.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Counts calls against their budgets and tells what is left in {@code RateLimit} and {@code RateLimit-Policy}, as the IETF's
 * draft-ietf-httpapi-ratelimit-headers writes them: {@code "user";r=5999;t=1} and {@code "user";q=6000;w=60}.
 */
@Component
@NamedInterface("web")
public class RateLimits {
    private static final String LEFT = "RateLimit";
    private static final String POLICY = "RateLimit-Policy";
    private static final ProblemType RATE_LIMITED =
            new ProblemType(HttpStatus.TOO_MANY_REQUESTS, "rate_limited", "Too many requests");

    private final RateLimitBuckets budgets;
    private final boolean enabled;
    private final Map<Budget.Kind, String> policies = new EnumMap<>(Budget.Kind.class);

    RateLimits(RateLimitBuckets budgets, RateLimitProperties properties) {
        this.budgets = budgets;
        this.enabled = properties.enabled();
        for (Budget.Kind kind : Budget.Kind.values()) {
            Limit limit = properties.of(kind);
            policies.put(
                    kind,
                    "\"" + kind.policy() + "\";q=" + limit.requests() + ";w="
                            + limit.per().toSeconds());
        }
    }

    /** Counts a call of somebody who is not signed in. */
    public void countAddress(HttpServletRequest request, HttpServletResponse response) {
        count(new Budget(Budget.Kind.ADDRESS, ClientAddress.block(request.getRemoteAddr())), response);
    }

    void countPerson(Principal person, HttpServletResponse response) {
        KeyGrant key = person.key();
        count(
                key == null
                        ? new Budget(Budget.Kind.USER, person.userId().toString())
                        : new Budget(Budget.Kind.API_KEY, Long.toString(key.keyId())),
                response);
    }

    void countTenant(TenantId tenantId, HttpServletResponse response) {
        count(new Budget(Budget.Kind.TENANT, tenantId.value()), response);
    }

    private void count(Budget budget, HttpServletResponse response) {
        if (!enabled) {
            return;
        }
        ConsumptionProbe probe = budgets.spend(budget);
        String name = budget.kind().policy();
        String left =
                "\"" + name + "\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset());
        append(response, LEFT, left);
        append(response, POLICY, Objects.requireNonNull(policies.get(budget.kind())));
        if (!probe.isConsumed()) {
            throw new RetryLaterException(
                    RATE_LIMITED,
                    "The limit of this " + name + " is reached; see Retry-After.",
                    Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private static void append(HttpServletResponse response, String header, String item) {
        String before = response.getHeader(header);
        response.setHeader(header, before == null ? item : before + ", " + item);
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }
}
