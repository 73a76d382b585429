package io.leadline.tenancy.internal;

import io.leadline.platform.TenantId;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.tenancy.Installation;
import io.leadline.tenancy.internal.InstallationRepository.Row;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class InstallationDecisions implements Installation {
    private static final ProblemType CLOSED =
            new ProblemType(HttpStatus.FORBIDDEN, "registration_closed", "Registration is closed");

    private final InstallationRepository repository;
    private final RegistrationProperties defaults;
    private final Audit audit;
    private final Clock clock;

    InstallationDecisions(
            InstallationRepository repository, RegistrationProperties defaults, Audit audit, Clock clock) {
        this.repository = repository;
        this.defaults = defaults;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public boolean isRegistrationOpen() {
        return isOpen(repository.read());
    }

    @Override
    public void requireRegistrationOpen() {
        if (!isOpen(repository.readAndHold())) {
            throw new DomainException(
                    CLOSED,
                    "People join this server by invitation. Ask a colleague who uses it for one, or its operator for a tenant"
                            + " of your own.");
        }
    }

    InstallationView get() {
        Row row = repository.read();
        return new InstallationView(
                isOpen(row), row.registrationEnabled() != null, defaults.enabled(), row.version(), row.updatedAt());
    }

    @Transactional
    InstallationView change(InstallationView before, @Nullable Boolean registrationEnabled) {
        if (!repository.update(registrationEnabled, before.version(), clock.instant())) {
            throw new DomainException(
                    ProblemType.VERSION_MISMATCH,
                    "The settings were changed in the meantime; read them again and repeat.");
        }
        InstallationView after = get();
        audit.record(
                TenantId.FIRST,
                AuditEntry.ofAll("installation.updated", "installation")
                        .change("registration_enabled", before.registrationEnabled(), after.registrationEnabled())
                        .change("registration_decided", before.registrationDecided(), after.registrationDecided()));
        return after;
    }

    private boolean isOpen(Row row) {
        Boolean decided = row.registrationEnabled();
        return decided == null ? defaults.enabled() : decided;
    }
}
