package io.leadline.platform.problem;

import java.util.List;
import java.util.Map;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** Bean Validation's findings in the terms of the JSON body. */
final class FieldProblems {
    private static final Map<String, String> CODES = Map.of(
            "NotNull", "required",
            "NotBlank", "required",
            "NotEmpty", "required",
            "Size", "wrong_length",
            "Email", "invalid_email",
            "RepeatRule", "invalid_recurrence",
            "ValidEmail", "invalid_email",
            "Min", "too_small",
            "Max", "too_large");

    private FieldProblems() {}

    static List<FieldProblem> of(BindingResult result) {
        return result.getFieldErrors().stream().map(FieldProblems::of).toList();
    }

    private static FieldProblem of(FieldError error) {
        String code = CODES.getOrDefault(String.valueOf(error.getCode()), "invalid");
        String message =
                error.isBindingFailure() ? "the value is not valid" : String.valueOf(error.getDefaultMessage());
        return new FieldProblem(FieldNames.ofProperty(error.getField()), code, message);
    }
}
