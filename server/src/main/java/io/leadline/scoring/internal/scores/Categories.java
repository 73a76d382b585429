package io.leadline.scoring.internal.scores;

import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.scoring.function.ScoreCategory;
import org.springframework.http.HttpStatus;

/** Categories as clients name them. */
final class Categories {
    private static final ProblemType INVALID_CATEGORY =
            new ProblemType(HttpStatus.BAD_REQUEST, "invalid_category", "There is no such category");

    private Categories() {}

    /** @throws DomainException 400 {@code invalid_category} */
    static ScoreCategory require(String category) {
        return ScoreCategory.ofWireName(category)
                .orElseThrow(() -> new DomainException(INVALID_CATEGORY, "category is hot, warm, cold or nurture."));
    }
}
