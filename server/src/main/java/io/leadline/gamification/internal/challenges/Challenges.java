package io.leadline.gamification.internal.challenges;

import io.leadline.gamification.internal.challenges.ChallengeStandings.ChallengeStanding;
import io.leadline.gamification.internal.periods.TenantDays;
import io.leadline.identity.People;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Role;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import io.leadline.platform.audit.Differences;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.platform.web.EntityTags;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The challenges of a tenant; what is over is not changed any more. */
@Service
class Challenges {
    private static final int MOST_STANDINGS = 100;

    private final ChallengeRepository repository;
    private final ChallengeStandingRepository standings;
    private final TenantDays days;
    private final People people;
    private final Audit audit;
    private final Differences differences;
    private final Clock clock;

    Challenges(
            ChallengeRepository repository,
            ChallengeStandingRepository standings,
            TenantDays days,
            People people,
            Audit audit,
            Differences differences,
            Clock clock) {
        this.repository = repository;
        this.standings = standings;
        this.days = days;
        this.people = people;
        this.audit = audit;
        this.differences = differences;
        this.clock = clock;
    }

    List<Challenge> page(TenantId tenantId, long before, int limit) {
        return repository.page(tenantId, before, limit);
    }

    Challenge get(TenantId tenantId, long id) {
        return repository.find(tenantId, id).orElseThrow(() -> new NotFoundException("challenge", id));
    }

    ChallengeView view(Caller caller, Challenge challenge) {
        TenantId tenantId = caller.tenantId();
        long userId = caller.userId().value();
        boolean ended = challenge.endedAt() != null;
        return ChallengeView.of(
                challenge,
                days.today(tenantId),
                standings.value(tenantId, challenge, userId),
                ended ? standings.hasWon(tenantId, challenge.id(), userId) : null,
                ended ? standings.countWins(tenantId, challenge.id()) : null);
    }

    ChallengeStandings standings(Caller caller, long id) {
        Challenge challenge = get(caller.tenantId(), id);
        return new ChallengeStandings(
                challenge.scope() == ChallengeScope.TEAM ? teams(caller, challenge) : people(caller, challenge));
    }

    private List<ChallengeStanding> teams(Caller caller, Challenge challenge) {
        return standings.teams(caller.tenantId(), challenge, MOST_STANDINGS).stream()
                .map(team -> new ChallengeStanding(
                        null, team.teamId(), team.name(), team.value(), team.value() >= challenge.goal()))
                .toList();
    }

    private List<ChallengeStanding> people(Caller caller, Challenge challenge) {
        List<ChallengeStandingRepository.Person> all = standings.people(caller.tenantId(), challenge, MOST_STANDINGS);
        Map<UserId, String> names =
                people.names(all.stream().map(one -> new UserId(one.userId())).collect(Collectors.toSet()));
        return all.stream()
                .map(one -> {
                    boolean shown = !one.anonymous()
                            || caller.role().covers(Role.SUPERVISOR)
                            || one.userId() == caller.userId().value();
                    return new ChallengeStanding(
                            shown ? one.userId() : null,
                            null,
                            shown ? names.get(new UserId(one.userId())) : null,
                            one.value(),
                            one.value() >= challenge.goal());
                })
                .toList();
    }

    @Transactional
    public Challenge create(TenantId tenantId, ChallengeFields fields) {
        fields.requireSound(days.today(tenantId));
        Challenge created = get(tenantId, repository.insert(tenantId, fields, clock.instant()));
        record(tenantId, "challenge.created", created.id(), null, fields);
        return created;
    }

    @Transactional
    public Challenge change(TenantId tenantId, long id, @Nullable String ifMatch, UnaryOperator<ChallengeFields> edit) {
        Challenge locked = lock(tenantId, id, ifMatch);
        if (locked.endedAt() != null) {
            throw new DomainException(
                    ProblemType.conflict("challenge_ended", "The challenge is over"), "Make a new one.");
        }
        ChallengeFields before = ChallengeFields.of(locked);
        ChallengeFields wanted = edit.apply(before);
        wanted.requireSound(days.today(tenantId));
        repository.update(tenantId, id, wanted, clock.instant());
        record(tenantId, "challenge.updated", id, before, wanted);
        return get(tenantId, id);
    }

    @Transactional
    public void remove(TenantId tenantId, long id, @Nullable String ifMatch) {
        ChallengeFields before = ChallengeFields.of(lock(tenantId, id, ifMatch));
        repository.delete(tenantId, id);
        record(tenantId, "challenge.removed", id, before, null);
    }

    private Challenge lock(TenantId tenantId, long id, @Nullable String ifMatch) {
        Challenge locked = repository.lock(tenantId, id).orElseThrow(() -> new NotFoundException("challenge", id));
        EntityTags.check(ifMatch, locked.version());
        return locked;
    }

    private void record(
            TenantId tenantId,
            String action,
            long id,
            @Nullable ChallengeFields before,
            @Nullable ChallengeFields after) {
        audit.record(tenantId, AuditEntry.of(action, "challenge", id).changes(differences.between(before, after)));
    }
}
