package io.leadline.gamification.internal.challenges;

import io.leadline.gamification.internal.challenges.ChallengeStandings.ChallengeStanding;
import io.leadline.gamification.internal.periods.TenantDays;
import io.leadline.identity.People;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Role;
import io.leadline.platform.catalogue.Catalogue;
import io.leadline.platform.catalogue.Catalogues;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The challenges of a tenant; what is over is not changed any more. */
@Service
class ChallengeService {
    private static final int MOST_STANDINGS = 100;

    private final ChallengeStandingRepository standings;
    private final TenantDays days;
    private final People people;
    private final Catalogue<Challenge, ChallengeFields> catalogue;

    ChallengeService(
            ChallengeRepository repository,
            ChallengeStandingRepository standings,
            TenantDays days,
            People people,
            Catalogues catalogues) {
        this.standings = standings;
        this.days = days;
        this.people = people;
        this.catalogue = catalogues.of("challenge", repository, ChallengeFields::of);
    }

    List<Challenge> page(TenantId tenantId, long before, int limit) {
        return catalogue.page(tenantId, before, limit);
    }

    Challenge get(TenantId tenantId, long id) {
        return catalogue.get(tenantId, id);
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
        return catalogue.create(tenantId, fields);
    }

    @Transactional
    public Challenge change(TenantId tenantId, long id, @Nullable String ifMatch, UnaryOperator<ChallengeFields> edit) {
        if (catalogue.lock(tenantId, id, ifMatch).endedAt() != null) {
            throw new DomainException(
                    ProblemType.conflict("challenge_ended", "The challenge is over"), "Make a new one.");
        }
        return catalogue.change(tenantId, id, ifMatch, before -> {
            ChallengeFields wanted = edit.apply(before);
            wanted.requireSound(days.today(tenantId));
            return wanted;
        });
    }

    @Transactional
    public void remove(TenantId tenantId, long id, @Nullable String ifMatch) {
        catalogue.remove(tenantId, id, ifMatch);
    }
}
