package io.leadline.platform.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param field the field's path in the JSON body, in {@code snake_case}, e.g. {@code thresholds.warm}
 * @param code stable {@code snake_case} code, e.g. {@code too_long}
 * @param message a sentence that says what to do
 */
public record FieldProblem(String field, String code, String message) {}
