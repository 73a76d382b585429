package io.leadline.platform.idempotency;

import io.leadline.platform.access.Callers;
import io.leadline.platform.access.KeyGrant;
import io.leadline.platform.access.Principal;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.platform.problem.Problems;
import io.leadline.platform.problem.RetryLaterException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/** Behind the access rules, so that a repetition is answered only to who may still ask. */
@Component
class IdempotencyInterceptor implements HandlerInterceptor {
    private static final String CLAIM = IdempotencyInterceptor.class.getName();
    private static final Pattern KEY = Pattern.compile("[!-~]{1," + Idempotency.MAX_KEY_LENGTH + "}");
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final ProblemType REUSED = new ProblemType(
            HttpStatus.UNPROCESSABLE_CONTENT, "idempotency_key_reused", "The key was used for another request");
    private static final ProblemType IN_PROGRESS =
            ProblemType.conflict("idempotency_in_progress", "The first request with this key is still at work");

    private final IdempotencyKeys keys;

    IdempotencyInterceptor(IdempotencyKeys keys) {
        this.keys = keys;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String key = request.getHeader(Idempotency.KEY_HEADER);
        HeldResponse held = WebUtils.getNativeResponse(response, HeldResponse.class);
        if (key == null
                || held == null
                || !(handler instanceof HandlerMethod operation)
                || !Idempotency.appliesTo(operation)) {
            return true;
        }
        return switch (claim(scope(request, key), Fingerprint.of(request))) {
            case KeyReservation.Won won -> {
                held.hold();
                request.setAttribute(CLAIM, won);
                yield true;
            }
            case KeyReservation.Answered answered -> {
                // For the trail, where this was a refusal.
                request.setAttribute(Problems.CODE_ATTRIBUTE, "idempotency_replayed");
                answered.answer().replay(response);
                yield false;
            }
            case KeyReservation.Reused reused ->
                throw new DomainException(
                        REUSED, "Take a new Idempotency-Key for a request that differs from the first.");
            case KeyReservation.Busy busy ->
                throw new RetryLaterException(
                        IN_PROGRESS,
                        "Ask again in a moment; the answer will be the first one's.",
                        Duration.ofSeconds(1));
        };
    }

    private static KeyScope scope(HttpServletRequest request, String key) {
        if (!KEY.matcher(key).matches()) {
            throw new DomainException(
                    ProblemType.INVALID_PARAMETER, "Idempotency-Key has 1 to 255 visible ASCII characters.");
        }
        Principal signedIn = Callers.signedIn();
        KeyGrant apiKey = signedIn.key();
        return new KeyScope(Callers.tenant(request), signedIn.userId(), apiKey == null ? 0 : apiKey.keyId(), key);
    }

    /** Waits a little for a twin to end: most answers take less. */
    private KeyReservation claim(KeyScope scope, byte[] fingerprint) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        KeyReservation claim = keys.claim(scope, fingerprint);
        while (claim instanceof KeyReservation.Busy && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
            claim = keys.claim(scope, fingerprint);
        }
        return claim;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception exception) {
        if (!(request.getAttribute(CLAIM) instanceof KeyReservation.Won claim)) {
            return;
        }
        request.removeAttribute(CLAIM);
        HeldResponse held = WebUtils.getNativeResponse(response, HeldResponse.class);
        if (exception == null && held != null) {
            keys.finish(claim, StoredAnswer.of(held));
        } else {
            keys.release(claim);
        }
    }
}
