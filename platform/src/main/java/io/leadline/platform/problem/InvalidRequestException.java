package io.leadline.platform.problem;

import java.util.List;

/** The request is well formed but its fields break rules; all broken rules are told at once (422). */
public final class InvalidRequestException extends DomainException {
    public InvalidRequestException(List<FieldProblem> errors) {
        super(ProblemType.VALIDATION_FAILED, summary(errors), errors);
    }

    public InvalidRequestException(String field, String code, String message) {
        this(List.of(new FieldProblem(field, code, message)));
    }

    private static String summary(List<FieldProblem> errors) {
        return errors.size() == 1
                ? errors.getFirst().field() + ": " + errors.getFirst().message()
                : errors.size() + " fields are not valid; see errors.";
    }
}
