package io.leadline.identity.internal.twofactor;

import io.leadline.identity.events.AccountErased;
import io.leadline.identity.internal.accounts.AccountAudit;
import io.leadline.identity.internal.accounts.AccountClaimed;
import io.leadline.identity.internal.members.MembershipDirectory;
import io.leadline.identity.internal.sessions.CredentialEnding;
import io.leadline.identity.internal.users.User;
import io.leadline.identity.internal.users.UserRepository;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Principal;
import io.leadline.platform.phase.ReactPhase;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Setting up, checking and giving up the second factor. Everything about one person happens under the lock of its row. */
@Service
class SecondFactors implements SecondFactor {
    private static final ProblemType INVALID_OTP =
            new ProblemType(HttpStatus.UNAUTHORIZED, "invalid_otp", "The code is wrong");
    private static final ProblemType WRONG_OTP =
            new ProblemType(HttpStatus.FORBIDDEN, "wrong_otp", "The code is wrong");
    private static final ProblemType ENABLED =
            ProblemType.conflict("two_factor_enabled", "There is a second factor already");
    private static final ProblemType NOT_ENABLED =
            ProblemType.conflict("two_factor_not_enabled", "There is no second factor");
    private static final Pattern TOTP = Pattern.compile("\\s*\\d(\\s*\\d){5}\\s*");

    private final SecondFactorRepository repository;
    private final UserRepository users;
    private final CredentialEnding credentials;
    private final MembershipDirectory directory;
    private final AccountAudit audit;
    private final Clock clock;

    SecondFactors(
            SecondFactorRepository repository,
            UserRepository users,
            CredentialEnding credentials,
            MembershipDirectory directory,
            AccountAudit audit,
            Clock clock) {
        this.repository = repository;
        this.users = users;
        this.credentials = credentials;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public boolean isEnabled(UserId userId) {
        return repository.isEnabled(userId);
    }

    /** @return the new secret, which counts once {@link #enable} has seen a code made with it */
    @Transactional
    public String setUp(User user) {
        if (repository.lock(user.id()).filter(SharedSecret::enabled).isPresent()) {
            throw new DomainException(ENABLED, "Disable it first to set up another one.");
        }
        repository.delete(user.id());
        String secret = Totp.newSecret();
        repository.insert(user.id(), secret, clock.instant());
        return secret;
    }

    /**
     * Ends the person's other sessions, which were begun without it.
     *
     * @return the recovery codes, which are told this once
     */
    @Transactional
    public List<String> enable(Principal signedIn, String otp) {
        UserId userId = signedIn.userId();
        users.lock(userId);
        SharedSecret known = repository
                .lock(userId)
                .orElseThrow(() -> new DomainException(NOT_ENABLED, "Begin with POST /api/v1/auth/2fa/setup."));
        if (known.enabled()) {
            throw new DomainException(ENABLED, "It is in use; there is nothing to do.");
        }
        if (!acceptsTotp(userId, known, otp)) {
            throw wrong();
        }
        repository.enable(userId, clock.instant());
        directory.changed(userId);
        credentials.endOthers(signedIn, "two_factor_enabled");
        audit.record(userId, AccountAudit.entry("user.two_factor_enabled", userId));
        return replaceRecoveryCodes(userId);
    }

    @Transactional
    public List<String> newRecoveryCodes(UserId userId, String otp) {
        requireAndConfirm(userId, otp);
        audit.record(userId, AccountAudit.entry("user.recovery_codes_replaced", userId));
        return replaceRecoveryCodes(userId);
    }

    /** Ends the person's other sessions: a factor that is given up may be known to somebody else. */
    @Transactional
    public void disable(Principal signedIn, String otp) {
        UserId userId = signedIn.userId();
        users.lock(userId);
        requireAndConfirm(userId, otp);
        remove(userId);
        credentials.endOthers(signedIn, "two_factor_disabled");
        audit.record(userId, AccountAudit.entry("user.two_factor_disabled", userId));
    }

    /** @return whether there was one */
    boolean remove(UserId userId) {
        boolean enabled = repository.lock(userId).filter(SharedSecret::enabled).isPresent();
        repository.delete(userId);
        directory.changed(userId);
        return enabled;
    }

    @ReactPhase
    void on(AccountErased event) {
        repository.delete(event.userId());
    }

    @ReactPhase
    void on(AccountClaimed event) {
        remove(event.userId());
    }

    @Override
    public void check(UserId userId, @Nullable String otp) {
        SharedSecret known =
                repository.lock(userId).filter(SharedSecret::enabled).orElse(null);
        if (known == null) {
            return;
        }
        if (otp == null || otp.isBlank()) {
            throw new DomainException(OTP_REQUIRED, "Send a code as otp, with the same address and password.");
        }
        if (!accepts(userId, known, otp)) {
            throw new DomainException(INVALID_OTP, "Wait for the next code of your authenticator app, and try that.");
        }
    }

    @Override
    public void confirm(UserId userId, @Nullable String otp) {
        repository.lock(userId).filter(SharedSecret::enabled).ifPresent(known -> {
            if (otp == null || !accepts(userId, known, otp)) {
                throw wrong();
            }
        });
    }

    private void requireAndConfirm(UserId userId, String otp) {
        if (!repository.isEnabled(userId)) {
            throw new DomainException(NOT_ENABLED, "Begin with POST /api/v1/auth/2fa/setup.");
        }
        confirm(userId, otp);
    }

    private boolean accepts(UserId userId, SharedSecret known, String otp) {
        return TOTP.matcher(otp).matches() ? acceptsTotp(userId, known, otp) : repository.useRecoveryCode(userId, otp);
    }

    private boolean acceptsTotp(UserId userId, SharedSecret known, String otp) {
        String digits = otp.replaceAll("\\s", "");
        OptionalLong step = Totp.match(known.secret().get(), digits, clock.instant(), known.lastUsedStep());
        step.ifPresent(used -> repository.use(userId, used));
        return step.isPresent();
    }

    private List<String> replaceRecoveryCodes(UserId userId) {
        List<String> codes = RecoveryCode.newSet();
        repository.deleteRecoveryCodes(userId);
        repository.insertRecoveryCodes(userId, codes);
        return codes;
    }

    private static DomainException wrong() {
        return new DomainException(WRONG_OTP, "Wait for the next code of your authenticator app, and try that.");
    }
}
