package io.leadline.openapi.document;

import com.fasterxml.jackson.core.type.TypeReference;
import io.leadline.platform.web.operations.ParameterLimits;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The limits of what a request may hold, as far as no annotation tells them: those that follow from its kind, for an id is a
 * positive 64-bit number and a parameter no longer than any parameter may be, and those that code of ours checks, which stand in
 * {@code openapi/limits.json}.
 */
@SuppressWarnings("rawtypes") // as in swagger-core
final class RequestLimits {
    private static final TypeReference<Map<String, Limit>> LIMITS = new TypeReference<>() {};
    /** A body of 1 MiB has no room for more. */
    private static final int MOST_IN_A_BODY = 1 << 19;

    private static final String ANY_MEMBER = "*";

    private final Map<String, Schema> schemas;
    private final Map<String, Limit> limits;

    RequestLimits(OpenAPI api, Resources resources) {
        this.schemas = api.getComponents().getSchemas();
        this.limits = resources.read("limits.json", LIMITS);
    }

    /** Of a member, and of the values where it is a map of numbers. */
    private record Limit(
            @Nullable Integer maxLength,
            @Nullable Integer maxItems,
            @Nullable Integer maxProperties,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal exclusiveMinimum,
            @Nullable BigDecimal maximum) {
        void putOn(Schema<?> schema) {
            if (maxLength != null) {
                schema.setMaxLength(maxLength);
            }
            if (maxItems != null) {
                schema.setMaxItems(maxItems);
            }
            if (maxProperties != null) {
                schema.setMaxProperties(maxProperties);
            }
            Schema<?> number = schema.getAdditionalProperties() instanceof Schema<?> values ? values : schema;
            if (maximum != null) {
                number.setMinimum(minimum);
                number.setExclusiveMinimumValue(exclusiveMinimum);
                number.setMaximum(maximum);
            }
        }
    }

    void settle(OpenAPI api) {
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(this::settle);
    }

    private void settle(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> settle(operation.getOperationId(), parameter));
        }
        if (operation.getRequestBody() != null) {
            References sent = new References(schemas);
            operation.getRequestBody().getContent().values().forEach(media -> {
                sent.follow(media.getSchema());
                putLimits(operation.getOperationId(), media.getSchema());
                limitMembers(media.getSchema());
            });
            sent.names().forEach(name -> {
                Schema<?> schema = Objects.requireNonNull(schemas.get(name));
                putLimits(name, schema);
                limitMembers(schema);
            });
        }
    }

    private void putLimits(String name, Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((member, its) -> {
                Limit limit = limits.getOrDefault(name + "." + member, limits.get(name + "." + ANY_MEMBER));
                if (limit != null) {
                    limit.putOn(its);
                }
            });
        }
    }

    private void settle(String operationId, Parameter parameter) {
        // Several parameters may have one and the same.
        Schema<?> schema = AnnotationsUtils.clone(parameter.getSchema(), true);
        parameter.setSchema(schema);
        Limit limit = limits.getOrDefault(
                operationId + "." + parameter.getName(), limits.get(parameter.getIn() + "." + parameter.getName()));
        if (limit != null) {
            limit.putOn(schema);
        }
        limitNumber(schema);
        if (isOf(schema, "string") && schema.getEnum() == null && schema.getFormat() == null) {
            limitText(schema, ParameterLimits.LONGEST);
        }
        if (schema.getItems() != null) {
            schema.setMaxItems(
                    schema.getMaxItems() == null ? Integer.valueOf(ParameterLimits.MOST) : schema.getMaxItems());
            limitNumber(schema.getItems());
            if (isOf(schema.getItems(), "string")) {
                limitText(schema.getItems(), ParameterLimits.LONGEST);
            }
        }
    }

    private static void limitText(Schema<?> schema, int longest) {
        if (schema.getMaxLength() == null) {
            schema.setMaxLength(longest);
        }
    }

    private static void limitMembers(Schema<?> schema) {
        limitNumber(schema);
        if (schema.getItems() != null) {
            limitMembers(schema.getItems());
            // JSON of any shape is as long as its bytes allow.
            if (schema.getMaxItems() == null) {
                schema.setMaxItems(MOST_IN_A_BODY);
            }
        }
        if (schema.getProperties() != null) {
            for (Schema member : schema.getProperties().values()) {
                limitMembers(member);
            }
        }
    }

    /** Whole numbers without limits of their own are ids and versions. */
    private static void limitNumber(Schema<?> schema) {
        if (isOf(schema, "integer")) {
            boolean wide = "int64".equals(schema.getFormat());
            if (schema.getFormat() == null) {
                schema.setFormat("int32");
            }
            if (schema.getMinimum() == null && schema.getExclusiveMinimumValue() == null) {
                schema.setMinimum(BigDecimal.ONE);
            }
            if (schema.getMaximum() == null && schema.getExclusiveMaximumValue() == null) {
                schema.setMaximum(BigDecimal.valueOf(wide ? Long.MAX_VALUE : Integer.MAX_VALUE));
            }
        }
    }

    private static boolean isOf(Schema<?> schema, String type) {
        Set<String> types = schema.getTypes();
        return types != null && types.contains(type);
    }
}
