package io.leadline.agents.internal;

import io.leadline.platform.TenantId;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.platform.web.EntityTags;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The teams of a tenant. One that has agents stays: nobody loses their team by the way. */
@Service
class TeamService {
    private static final ProblemType NAME_TAKEN = ProblemType.conflict("name_taken", "There is one of this name");
    private static final ProblemType NOT_EMPTY = ProblemType.conflict("team_not_empty", "There are agents in the team");

    private final TeamRepository repository;
    private final Audit audit;
    private final Clock clock;

    TeamService(TeamRepository repository, Audit audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Team create(TenantId tenantId, TeamFields fields) {
        try {
            long id = repository.insert(tenantId, fields.name().strip(), clock.instant());
            Team created = get(tenantId, id);
            audit.record(tenantId, entry("team.created", id).change("name", null, created.name()));
            return created;
        } catch (DuplicateKeyException taken) {
            throw nameTaken();
        }
    }

    @Transactional
    public Team change(TenantId tenantId, long id, @Nullable String ifMatch, UnaryOperator<TeamFields> edit) {
        Team before = lock(tenantId, id, ifMatch);
        String name = edit.apply(new TeamFields(before.name())).name().strip();
        try {
            repository.rename(tenantId, id, name, clock.instant());
        } catch (DuplicateKeyException taken) {
            throw nameTaken();
        }
        audit.record(tenantId, entry("team.updated", id).change("name", before.name(), name));
        return get(tenantId, id);
    }

    @Transactional
    public void delete(TenantId tenantId, long id, @Nullable String ifMatch) {
        Team before = lock(tenantId, id, ifMatch);
        try {
            repository.delete(tenantId, id);
        } catch (DataIntegrityViolationException used) {
            throw new DomainException(NOT_EMPTY, "Give its agents another team first.");
        }
        audit.record(tenantId, entry("team.deleted", id).change("name", before.name(), null));
    }

    Team get(TenantId tenantId, long id) {
        return repository.find(tenantId, id).orElseThrow(() -> new NotFoundException("team", id));
    }

    private Team lock(TenantId tenantId, long id, @Nullable String ifMatch) {
        if (!repository.lock(tenantId, id)) {
            throw new NotFoundException("team", id);
        }
        Team team = get(tenantId, id);
        EntityTags.check(ifMatch, team.version());
        return team;
    }

    private static AuditEntry entry(String action, long id) {
        return AuditEntry.of(action, "team", id);
    }

    private static DomainException nameTaken() {
        return new DomainException(NAME_TAKEN, "Choose another name, or change the one that has it.");
    }
}
