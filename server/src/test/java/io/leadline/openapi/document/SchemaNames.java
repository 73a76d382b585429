package io.leadline.openapi.document;

import com.fasterxml.jackson.databind.JavaType;
import io.leadline.platform.paging.Page;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/** Schemas are called what clients call them: {@code LeadView} is {@code Lead}, a page of them {@code LeadPage}. */
final class SchemaNames extends TypeNameResolver {
    private static final String READ_MODEL = "View";

    @Override
    protected String getNameOfClass(Class<?> type) {
        String name = type.getSimpleName();
        return name.endsWith(READ_MODEL) ? name.substring(0, name.length() - READ_MODEL.length()) : name;
    }

    @Override
    protected String nameForGenericType(JavaType type, Set<Options> options) {
        return type.getRawClass() == Page.class
                ? nameForType(type.containedType(0), options) + Page.class.getSimpleName()
                : super.nameForGenericType(type, options);
    }
}
