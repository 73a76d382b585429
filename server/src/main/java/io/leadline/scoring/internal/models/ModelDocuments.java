package io.leadline.scoring.internal.models;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadline.platform.problem.FieldProblem;
import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.scoring.function.InvalidScoringModelException;
import io.leadline.scoring.function.ScoringModel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scoring models as JSON documents, in and out. */
@Component
public class ModelDocuments {
    private final JsonMapper json;

    ModelDocuments(JsonMapper json) {
        this.json = json.rebuild()
                .addMixIn(ScoringModel.SourceQuality.class, SourceQualityNames.class)
                .build();
    }

    /** In JSON the points of all other sources are called {@code default}, which Java keeps for itself. */
    abstract static class SourceQualityNames {
        @JsonProperty("default")
        abstract BigDecimal defaultPoints();
    }

    /** @throws InvalidRequestException 422 with every rule the document breaks */
    public ScoringModel read(JsonNode document) {
        if (document.isNull()) {
            throw new InvalidRequestException("model", "required", "The model is a JSON object.");
        }
        try {
            return json.treeToValue(document, ScoringModel.class);
        } catch (DatabindException unfit) {
            if (unfit.getCause() instanceof InvalidScoringModelException invalid) {
                throw new InvalidRequestException(problems(invalid));
            }
            throw unfit;
        }
    }

    private static List<FieldProblem> problems(InvalidScoringModelException invalid) {
        return invalid.violations().stream()
                .map(violation -> new FieldProblem(
                        violation.field(), violation.code().name().toLowerCase(Locale.ROOT), violation.message()))
                .toList();
    }

    public ScoringModel read(String document) {
        return json.readValue(document, ScoringModel.class);
    }

    public String write(ScoringModel model) {
        return json.writeValueAsString(model);
    }

    JsonNode tree(ScoringModel model) {
        return json.valueToTree(model);
    }
}
