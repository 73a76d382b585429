package io.leadline.scoring.function;

import java.util.List;
import java.util.stream.Collectors;

/** A document that is no scoring model, with everything that is wrong with it. */
public class InvalidScoringModelException extends RuntimeException {
    private final List<Violation> violations;

    InvalidScoringModelException(List<Violation> violations) {
        super(violations.stream()
                .map(violation -> violation.field() + ": " + violation.message())
                .collect(Collectors.joining(" ", "The scoring model is not valid. ", "")));
        this.violations = List.copyOf(violations);
    }

    /** Never empty, in the order of the document. */
    public List<Violation> violations() {
        return violations;
    }
}
