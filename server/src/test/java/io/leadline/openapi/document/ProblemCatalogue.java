package io.leadline.openapi.document;

import com.fasterxml.jackson.core.type.TypeReference;
import io.leadline.platform.problem.FieldProblem;
import io.leadline.platform.problem.ProblemType;
import io.swagger.v3.oas.models.examples.Example;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every problem code means: its status, title and a detail as an example. */
final class ProblemCatalogue {
    private static final TypeReference<LinkedHashMap<String, Entry>> ENTRIES = new TypeReference<>() {};
    private static final String PREFIX = "#/components/examples/";

    private final Map<String, Entry> entries;

    ProblemCatalogue(Resources resources) {
        this.entries = resources.read("problems.json", ENTRIES);
    }

    /** One problem code. */
    record Entry(int status, String title, String detail) {}

    Entry get(String code) {
        return Optional.ofNullable(entries.get(code))
                .orElseThrow(() -> new IllegalStateException("Not in openapi/problems.json: " + code));
    }

    static Example reference(String code) {
        return new Example().$ref(PREFIX + code);
    }

    /** A whole problem document for each code. */
    Map<String, Example> examples() {
        Map<String, Example> examples = new LinkedHashMap<>();
        entries.forEach((code, entry) ->
                examples.put(code, new Example().summary(entry.title()).value(document(code, entry))));
        return examples;
    }

    private static Map<String, Object> document(String code, Entry entry) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "https://leadline.io/problems/" + code);
        document.put("title", entry.title());
        document.put("status", entry.status());
        document.put("detail", entry.detail());
        document.put("instance", "/api/v1/leads/42");
        document.put("code", code);
        document.put("request_id", "5f0c6a1de3b94c27");
        if (code.equals(ProblemType.VALIDATION_FAILED.code())) {
            document.put(
                    "errors",
                    List.of(new FieldProblem("email", "invalid_email", "must be a well-formed email address")));
        }
        return document;
    }
}
