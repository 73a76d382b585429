package io.leadline.openapi.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Completes the document that springdoc has read from the controllers, and puts it into an order that never changes. */
final class ApiDocument implements OpenApiCustomizer {
    private final Supplier<Map<String, HandlerMethod>> methodsByOperationId;
    private final ObjectMapper json;

    ApiDocument(Supplier<Map<String, HandlerMethod>> methodsByOperationId, ObjectMapper json) {
        this.methodsByOperationId = methodsByOperationId;
        this.json = json;
    }

    @Override
    public void customise(OpenAPI api) {
        Resources resources = new Resources(json);
        ProblemCatalogue problems = new ProblemCatalogue(resources);
        Components components = api.getComponents();
        components.addSchemas(ProblemSchema.NAME, ProblemSchema.create());
        Limiting.addTo(components);
        List<OperationRule> rules = List.of(
                new AccessRule(),
                new FormRule(),
                new IdempotencyRule(),
                new ParameterRule(resources),
                new BodyRule(components),
                new FreeJsonRule(components),
                new AnswerRule(components),
                new ProblemRule(problems));
        Map<String, HandlerMethod> methods = methodsByOperationId.get();
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> complete(operation, methods.get(operation.getOperationId()), rules));
        RequiredMembers.settle(api);
        new RequestLimits(api, resources).settle(api);
        problems.examples().forEach(components::addExamples);
        new Examples(resources, json).addTo(api);
        sort(api);
    }

    private static void complete(Operation operation, @Nullable HandlerMethod method, List<OperationRule> rules) {
        if (method != null) {
            rules.forEach(rule -> rule.complete(operation, method));
        }
    }

    private static void sort(OpenAPI api) {
        Paths paths = new Paths();
        new TreeMap<>(api.getPaths()).forEach(paths::addPathItem);
        api.setPaths(paths);
        paths.values().forEach(path -> path.readOperations().forEach(ApiDocument::sortResponses));
        api.setTags(api.getTags().stream()
                .sorted(Comparator.comparing(Tag::getName))
                .toList());
        api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
        api.getComponents().setExamples(new TreeMap<>(api.getComponents().getExamples()));
    }

    private static void sortResponses(Operation operation) {
        ApiResponses sorted = new ApiResponses();
        new TreeMap<>(operation.getResponses()).forEach(sorted::addApiResponse);
        operation.setResponses(sorted);
    }
}
