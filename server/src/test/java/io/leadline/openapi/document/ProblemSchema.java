package io.leadline.openapi.document;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;

/** The schema of a problem document (RFC 9457) with the members every problem of ours has. */
final class ProblemSchema {
    static final String NAME = "Problem";

    private ProblemSchema() {}

    static Schema<?> create() {
        Schema<?> problem = Schemas.ofType("object");
        problem.setDescription("A problem (RFC 9457). Rely on code; title and detail are for people.");
        problem.addProperty("type", text("The code as an address").format("uri"));
        problem.addProperty("title", text("One sentence, the same for every problem with this code"));
        problem.addProperty("status", Schemas.ofType("integer").format("int32").description("The HTTP status"));
        problem.addProperty("detail", text("What is wrong with this request"));
        problem.addProperty("instance", text("The path that was called"));
        problem.addProperty("code", text("Stable, in snake_case"));
        problem.addProperty("request_id", text("The answer's X-Request-ID; tell it to support"));
        Schema<?> errors = Schemas.ofType("array");
        errors.setItems(fieldProblem());
        errors.setDescription("With status 422: every field that is not valid");
        problem.addProperty("errors", errors);
        problem.setRequired(List.of("type", "title", "status", "detail", "instance", "code", "request_id"));
        return problem;
    }

    private static Schema<?> fieldProblem() {
        Schema<?> field = Schemas.ofType("object");
        field.addProperty("field", text("The field's path in the body, such as thresholds.warm"));
        field.addProperty("code", text("Stable, in snake_case"));
        field.addProperty("message", text("What to do"));
        field.setRequired(List.of("field", "code", "message"));
        return field;
    }

    private static Schema<?> text(String description) {
        return Schemas.ofType("string").description(description);
    }
}
