package io.leadline.gamification.internal.badges;

import io.leadline.gamification.internal.rules.GameRules;
import io.leadline.gamification.internal.rules.GamificationEnabled;
import io.leadline.gamification.internal.rules.Metric;
import io.leadline.platform.TenantId;
import io.leadline.platform.catalogue.Catalogue;
import io.leadline.platform.catalogue.Catalogues;
import io.leadline.platform.phase.ReactPhase;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The badges of a tenant, which begins with a few common ones. */
@Service
class BadgeService {
    private static final List<BadgeFields> COMMON = List.of(
            new BadgeFields("First conversion", "Convert your first lead", "rocket", Metric.CONVERSIONS, 1),
            new BadgeFields("Closer", "Convert 10 leads", "target", Metric.CONVERSIONS, 10),
            new BadgeFields("Rainmaker", "Convert 100 leads", "crown", Metric.CONVERSIONS, 100),
            new BadgeFields("Door opener", "Be the first to reach 50 leads", "door", Metric.CONTACTS, 50),
            new BadgeFields("On the phone", "Log 100 calls", "phone", Metric.CALLS, 100),
            new BadgeFields("Face to face", "Hold 10 meetings", "users", Metric.MEETINGS, 10),
            new BadgeFields("Reliable", "Complete 25 tasks on time", "check", Metric.TASKS_ON_TIME, 25),
            new BadgeFields("Keeps promises", "Keep 25 follow-ups", "heart", Metric.FOLLOW_UPS, 25),
            new BadgeFields("Early bird", "Get 20 things done before the day begins", "sun", Metric.EARLY_BIRD, 20),
            new BadgeFields("On a roll", "Keep a streak of 5 working days", "flame", Metric.STREAK_DAYS, 5),
            new BadgeFields("Thousand", "Earn 1,000 points", "star", Metric.POINTS, 1_000));
    private static final ProblemType TOO_MANY = ProblemType.conflict("too_many_badges", "There are too many badges");

    private final BadgeRepository repository;
    private final BadgeReview review;
    private final GameRules rules;
    private final Clock clock;
    private final Catalogue<Badge, BadgeFields> catalogue;

    BadgeService(BadgeRepository repository, BadgeReview review, GameRules rules, Clock clock, Catalogues catalogues) {
        this.repository = repository;
        this.review = review;
        this.rules = rules;
        this.clock = clock;
        this.catalogue = catalogues.of("badge", repository, BadgeFields::of);
    }

    @ReactPhase
    void on(GamificationEnabled event) {
        COMMON.forEach(fields -> repository.insertIfAbsent(event.tenantId(), fields, clock.instant()));
    }

    @Transactional
    public List<Badge> page(TenantId tenantId, long after, int limit) {
        rules.begin(tenantId);
        return catalogue.page(tenantId, after, limit);
    }

    Badge get(TenantId tenantId, long id) {
        return catalogue.get(tenantId, id);
    }

    /** Whoever has reached its goal already gets it at once. */
    @Transactional
    public Badge create(TenantId tenantId, BadgeFields fields) {
        rules.lock(tenantId);
        if (repository.count(tenantId) >= BadgeReview.MOST_BADGES) {
            throw new DomainException(TOO_MANY, "Remove one of the " + BadgeReview.MOST_BADGES + " there are first.");
        }
        Badge created = catalogue.create(tenantId, fields);
        review.giveToAll(tenantId, created);
        return created;
    }

    /** Those who hold it keep it, by the goal they reached. */
    @Transactional
    public Badge change(TenantId tenantId, long id, @Nullable String ifMatch, UnaryOperator<BadgeFields> edit) {
        rules.lock(tenantId);
        Badge changed = catalogue.change(tenantId, id, ifMatch, edit);
        review.giveToAll(tenantId, changed);
        return changed;
    }

    @Transactional
    public void remove(TenantId tenantId, long id, @Nullable String ifMatch) {
        catalogue.remove(tenantId, id, ifMatch);
    }
}
