package io.leadline.openapi.document;

import io.leadline.platform.web.json.BodyOf;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/** Bodies that a controller takes as plain JSON: the schema of the document, or of the fields a merge patch may hold. */
final class BodyRule implements OperationRule {
    static final String MERGE_PATCH = "application/merge-patch+json";

    private final Components components;

    BodyRule(Components components) {
        this.components = components;
    }

    @Override
    public void complete(Operation operation, HandlerMethod method) {
        Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(BodyOf.class))
                .findFirst()
                .ifPresent(parameter -> describe(operation, parameter));
    }

    private void describe(Operation operation, MethodParameter parameter) {
        BodyOf bodyOf = parameter.getParameterAnnotation(BodyOf.class);
        if (bodyOf == null) {
            return;
        }
        String name = schemaOf(bodyOf.value());
        boolean patch = operation.getRequestBody().getContent().containsKey(MERGE_PATCH);
        String described = patch ? patchOf(name) : name;
        operation
                .getRequestBody()
                .getContent()
                .values()
                .forEach(content -> content.schema(Schemas.reference(described)));
    }

    private String schemaOf(Class<?> type) {
        var resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach((name, schema) -> {
            if (!components.getSchemas().containsKey(name)) {
                components.addSchemas(name, schema);
            }
        });
        return Schemas.name(resolved.schema.get$ref());
    }

    /** The same members, none of them required. */
    private String patchOf(String name) {
        String patchName = name.replaceFirst("(Fields|Settings)$", "") + "Patch";
        Schema<?> fields = Objects.requireNonNull(components.getSchemas().get(name));
        Schema<?> patch = Schemas.ofType("object");
        patch.setDescription("A JSON Merge Patch (RFC 7396): absent members stay, null removes.");
        patch.setProperties(fields.getProperties());
        patch.setAdditionalProperties(false);
        components.addSchemas(patchName, patch);
        return patchName;
    }
}
