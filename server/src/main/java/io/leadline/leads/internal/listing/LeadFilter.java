package io.leadline.leads.internal.listing;

import io.leadline.leads.LeadPriority;
import io.leadline.leads.LeadStatus;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which leads a list, an export or a bulk action is about. Everything left out matches all.
 *
 * @param category a score category: hot, warm, cold or nurture
 * @param scoreFrom inclusive; whoever has no score is in no range
 * @param scoreTo exclusive
 * @param assigned true for leads with an agent, false for those without
 * @param q words that begin a name, company, email or phone number; every word must match
 * @param createdFrom inclusive
 * @param createdTo exclusive
 * @param ids only these, at most 200
 */
public record LeadFilter(
        @Nullable LeadStatus status,
        @Nullable String source,
        @Nullable LeadPriority priority,

        @Schema(allowableValues = {"hot", "warm", "cold", "nurture"}) @Nullable String category,

        @BindParam("score_from") @Nullable BigDecimal scoreFrom,
        @BindParam("score_to") @Nullable BigDecimal scoreTo,
        @BindParam("assigned_agent_id") @Nullable Long assignedAgentId,
        @Nullable Boolean assigned,
        @Nullable String q,
        @BindParam("created_from") @Nullable Instant createdFrom,
        @BindParam("created_to") @Nullable Instant createdTo,

        @Parameter(explode = Explode.FALSE) @Nullable List<Long> ids) {
    public static final LeadFilter ALL =
            new LeadFilter(null, null, null, null, null, null, null, null, null, null, null, null);
    private static final Set<String> CATEGORIES = Set.of("hot", "warm", "cold", "nurture");
    private static final BigDecimal HIGHEST_SCORE = BigDecimal.valueOf(100);
    private static final int MAX_TEXT = 200;
    private static final int MAX_IDS = 200;

    public LeadFilter {
        if (category != null && !CATEGORIES.contains(category)) {
            throw new DomainException(
                    new ProblemType(
                            ProblemType.INVALID_PARAMETER.status(), "invalid_category", "There is no such category"),
                    "category is hot, warm, cold or nurture.");
        }
        if (tooLong(q) || tooLong(source)) {
            throw new DomainException(ProblemType.INVALID_PARAMETER, "q and source may have at most 200 characters.");
        }
        if (beyondScores(scoreFrom) || beyondScores(scoreTo)) {
            throw new DomainException(
                    ProblemType.INVALID_PARAMETER, "score_from and score_to are scores, from 0 to 100.");
        }
        if (assignedAgentId != null && assignedAgentId < 1) {
            throw new DomainException(ProblemType.INVALID_PARAMETER, "assigned_agent_id is 1 or more.");
        }
        if (ids != null && (ids.size() > MAX_IDS || ids.stream().anyMatch(id -> id == null || id < 1))) {
            throw new DomainException(ProblemType.INVALID_PARAMETER, "ids names at most 200 leads, such as 1,2,3.");
        }
        ids = ids == null ? null : List.copyOf(ids);
        q = q == null || q.isBlank() ? null : q.strip();
    }

    /** Whether it asks for scores, which not every lead has. */
    boolean byScore() {
        return category != null || scoreFrom != null || scoreTo != null;
    }

    private static boolean tooLong(@Nullable String text) {
        return text != null && text.length() > MAX_TEXT;
    }

    private static boolean beyondScores(@Nullable BigDecimal score) {
        return score != null && (score.signum() < 0 || score.compareTo(HIGHEST_SCORE) > 0);
    }
}
