package io.leadline.openapi.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotBlank;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of our records. In a package where everything is non-null unless it says otherwise, the record itself tells
 * which members may be null and which a request may leave out.
 */
final class RecordSchemas extends ModelResolver {
    /** Marks a schema with the class it was made of, so that two classes never share a name. */
    static final String MADE_OF = "x-made-of";

    /** Members that are there in every answer, null or not. */
    static final String ALWAYS_SENT = "x-always-sent";

    RecordSchemas(ObjectMapper json) {
        super(json, new SchemaNames());
        openapi31(true);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
        Schema<?> resolved = super.resolve(type, context, next);
        JavaType javaType = type.getType() == null ? null : _mapper.constructType(type.getType());
        if (javaType != null && javaType.getRawClass().isRecord()) {
            Schema<?> model = context.getDefinedModels().get(_typeNameResolver.nameForType(javaType));
            if (model != null) {
                complete(model, javaType);
            }
        }
        return resolved;
    }

    private void complete(Schema<?> model, JavaType type) {
        String madeOf = type.toCanonical();
        Object before =
                model.getExtensions() == null ? null : model.getExtensions().get(MADE_OF);
        if (before != null && !before.equals(madeOf)) {
            throw new IllegalStateException("One schema name for two classes: " + before + " and " + madeOf);
        }
        if (before == null && model.getProperties() != null) {
            List<Member> members = members(type);
            members.forEach(member ->
                    member.describe(Objects.requireNonNull(model.getProperties().get(member.name()))));
            model.setRequired(names(members, member -> !member.nullable()));
            model.addExtension(MADE_OF, madeOf);
            model.addExtension(ALWAYS_SENT, names(members, member -> !member.leftOutWhenNull()));
        }
    }

    private static List<String> names(List<Member> members, Predicate<Member> which) {
        return members.stream().filter(which).map(Member::name).toList();
    }

    /** A member of the JSON object, and the record component behind it. */
    private record Member(String name, RecordComponent component) {
        boolean nullable() {
            return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }

        boolean leftOutWhenNull() {
            JsonInclude include = component.getAccessor().getAnnotation(JsonInclude.class);
            return include != null && include.value() == JsonInclude.Include.NON_NULL;
        }

        void describe(Schema<?> property) {
            if (Integer.valueOf(0).equals(property.getMinLength())) {
                property.setMinLength(null);
            }
            if (component.getAccessor().isAnnotationPresent(NotBlank.class)) {
                property.setMinLength(1);
            }
            if (nullable()) {
                Schemas.allowNull(property);
            }
        }
    }

    private List<Member> members(JavaType type) {
        List<Member> members = new ArrayList<>();
        for (BeanPropertyDefinition property :
                _mapper.getSerializationConfig().introspect(type).findProperties()) {
            RecordComponent component = component(type, property);
            if (component != null && component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                members.addAll(members(_mapper.constructType(component.getGenericType())));
            } else if (component != null) {
                members.add(new Member(property.getName(), component));
            }
        }
        return members;
    }

    private static @Nullable RecordComponent component(JavaType type, BeanPropertyDefinition property) {
        return Arrays.stream(type.getRawClass().getRecordComponents())
                .filter(component -> component.getName().equals(property.getInternalName()))
                .findFirst()
                .orElse(null);
    }
}
