package io.leadline.platform.web.json;

import io.leadline.platform.problem.FieldNames;
import io.leadline.platform.problem.FieldProblem;
import io.leadline.platform.problem.InvalidRequestException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396) on the writable fields of a resource, checked by the same rules as its creation. */
@Component
public class MergePatch {
    private final JsonMapper json;
    private final Validator validator;

    MergePatch(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * Applies a patch: a null removes, an absent field stays, objects merge member by member.
     *
     * @param current the writable fields as they are
     * @return the writable fields as they shall be, validated
     * @throws InvalidRequestException when the patch is no object, names unknown fields or leaves invalid values
     */
    public <T> T apply(T current, JsonNode patch, Class<T> type) {
        if (!(patch instanceof ObjectNode fields)) {
            throw new InvalidRequestException("body", "wrong_type", "A merge patch is a JSON object.");
        }
        ObjectNode target = json.valueToTree(current);
        merge(target, fields);
        T merged = json.treeToValue(target, type);
        Set<ConstraintViolation<T>> violations = validator.validate(merged);
        if (!violations.isEmpty()) {
            throw new InvalidRequestException(
                    violations.stream().map(MergePatch::problem).toList());
        }
        return merged;
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            if (value.isNull()) {
                target.putNull(entry.getKey());
            } else if (value instanceof ObjectNode child) {
                JsonNode existing = target.get(entry.getKey());
                ObjectNode merged = existing instanceof ObjectNode object ? object : target.putObject(entry.getKey());
                mergeMembers(merged, child);
            } else {
                target.set(entry.getKey(), value);
            }
        });
    }

    private static void mergeMembers(ObjectNode target, ObjectNode patch) {
        merge(target, patch);
        List<String> removed = patch.properties().stream()
                .filter(entry -> entry.getValue().isNull())
                .map(java.util.Map.Entry::getKey)
                .toList();
        target.remove(removed);
    }

    private static FieldProblem problem(ConstraintViolation<?> violation) {
        String field = FieldNames.ofProperty(violation.getPropertyPath().toString());
        return new FieldProblem(field, "invalid", violation.getMessage());
    }
}
