package io.leadline.agents.internal;

import io.leadline.platform.TenantId;
import io.leadline.platform.catalogue.Catalogue;
import io.leadline.platform.catalogue.Catalogues;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The teams of a tenant. One that has agents stays: nobody loses their team by the way. */
@Service
class TeamService {
    private static final ProblemType NOT_EMPTY = ProblemType.conflict("team_not_empty", "There are agents in the team");

    private final Catalogue<Team, TeamFields> catalogue;

    TeamService(TeamRepository repository, Catalogues catalogues) {
        this.catalogue = catalogues.of("team", repository, TeamFields::of);
    }

    List<Team> page(TenantId tenantId, long after, int limit) {
        return catalogue.page(tenantId, after, limit);
    }

    Team get(TenantId tenantId, long id) {
        return catalogue.get(tenantId, id);
    }

    @Transactional
    public Team create(TenantId tenantId, TeamFields fields) {
        return catalogue.create(tenantId, fields);
    }

    @Transactional
    public Team change(TenantId tenantId, long id, @Nullable String ifMatch, UnaryOperator<TeamFields> edit) {
        return catalogue.change(tenantId, id, ifMatch, edit);
    }

    @Transactional
    public void delete(TenantId tenantId, long id, @Nullable String ifMatch) {
        try {
            catalogue.delete(tenantId, id, ifMatch);
        } catch (DataIntegrityViolationException used) {
            throw new DomainException(NOT_EMPTY, "Give its agents another team first.");
        }
    }
}
