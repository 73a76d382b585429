package io.leadline.openapi.document;

import io.leadline.platform.access.BeforeOwnPassword;
import io.leadline.platform.access.PublicOperation;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.RequiresOperator;
import io.leadline.platform.access.Role;
import io.leadline.platform.access.Scope;
import io.leadline.platform.idempotency.Idempotency;
import io.leadline.platform.problem.MayRespondWith;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** Every problem an operation may answer with, by status, with an example of each code. */
final class ProblemRule implements OperationRule {
    private static final String PROBLEM_JSON = org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    /** What any operation may answer when the request never reached it, or when we are at fault. */
    private static final List<String> ALWAYS = List.of(
            "bad_request",
            "method_not_allowed",
            "not_acceptable",
            "unsupported_media_type",
            "internal_error",
            "temporarily_unavailable",
            "storage_low");

    private final ProblemCatalogue problems;

    ProblemRule(ProblemCatalogue problems) {
        this.problems = problems;
    }

    @Override
    public void complete(Operation operation, HandlerMethod method) {
        List<String> codes = new ArrayList<>();
        codes.addAll(ofAccess(method));
        codes.addAll(ofParameters(operation));
        codes.addAll(ofBody(operation));
        codes.add("rate_limited");
        MayRespondWith refuses = method.getMethodAnnotation(MayRespondWith.class);
        if (refuses != null) {
            codes.addAll(List.of(refuses.value()));
        }
        Map<Integer, List<String>> byStatus = codes.stream()
                .distinct()
                .collect(Collectors.groupingBy(code -> problems.get(code).status(), TreeMap::new, Collectors.toList()));
        byStatus.forEach((status, its) -> operation.getResponses().addApiResponse(String.valueOf(status), answer(its)));
        operation.getResponses().addApiResponse(ApiResponses.DEFAULT, answer(ALWAYS));
        operation.getResponses().forEach(ProblemRule::tellLimits);
    }

    /** What is left of the budget stands in every answer to a call that was counted. */
    private static void tellLimits(String status, ApiResponse response) {
        if (status.startsWith("2") || status.startsWith("4")) {
            Limiting.HEADERS.forEach(name -> response.addHeaderObject(name, Limiting.reference(name)));
        }
        if (status.equals("429")) {
            response.addHeaderObject(HttpHeaders.RETRY_AFTER, Limiting.reference(HttpHeaders.RETRY_AFTER));
        }
    }

    private static List<String> ofAccess(HandlerMethod method) {
        if (method.hasMethodAnnotation(PublicOperation.class)) {
            return List.of();
        }
        if (method.hasMethodAnnotation(RequiresOperator.class)) {
            return List.of(
                    "unauthorized",
                    "sign_in_required",
                    "forbidden",
                    "two_factor_setup_required",
                    "password_change_required");
        }
        Requires requires = method.getMethodAnnotation(Requires.class);
        if (requires == null) {
            return method.hasMethodAnnotation(BeforeOwnPassword.class)
                    ? List.of("unauthorized", "sign_in_required")
                    : List.of("unauthorized", "sign_in_required", "password_change_required");
        }
        List<String> codes = new ArrayList<>(List.of(
                "unauthorized",
                "sign_in_again",
                "tenant_required",
                "tenant_forbidden",
                "two_factor_setup_required",
                "password_change_required"));
        if (requires.value() != Role.VIEWER) {
            codes.add("forbidden");
        }
        codes.add(Scope.isForPeopleOnly(method) ? "sign_in_required" : "insufficient_scope");
        return codes;
    }

    private static List<String> ofParameters(Operation operation) {
        List<String> codes = new ArrayList<>();
        for (Parameter parameter :
                operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters()) {
            boolean number = parameter.getSchema().getTypes() != null
                    && parameter.getSchema().getTypes().contains("integer");
            if (parameter.getIn().equals("path") && number) {
                codes.add("not_found");
            }
            codes.add("invalid_parameter");
            if (parameter.getName().equals(HttpHeaders.IF_MATCH)) {
                codes.add("version_mismatch");
            }
            if (parameter.getName().equals(Idempotency.KEY_HEADER)) {
                codes.addAll(List.of("idempotency_in_progress", "idempotency_key_reused"));
            }
            if (parameter.getName().equals("cursor")) {
                codes.add("invalid_cursor");
            }
        }
        return codes;
    }

    private static List<String> ofBody(Operation operation) {
        if (operation.getRequestBody() == null) {
            return List.of();
        }
        return operation.getRequestBody().getContent().containsKey(FormRule.FORM)
                ? List.of("invalid_parameter", "payload_too_large", "unsupported_media_type")
                : List.of(
                        "malformed_json",
                        "too_deep",
                        "validation_failed",
                        "payload_too_large",
                        "unsupported_media_type");
    }

    private ApiResponse answer(List<String> codes) {
        MediaType content = new MediaType().schema(Schemas.reference(ProblemSchema.NAME));
        codes.forEach(code -> content.addExamples(code, ProblemCatalogue.reference(code)));
        String description = codes.stream()
                .map(code -> problems.get(code).title() + " (`" + code + "`)")
                .collect(Collectors.joining("; "));
        return new ApiResponse().description(description).content(new Content().addMediaType(PROBLEM_JSON, content));
    }
}
