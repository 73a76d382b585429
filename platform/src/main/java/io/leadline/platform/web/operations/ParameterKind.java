package io.leadline.platform.web.operations;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** What an operation takes a query parameter for. */
enum ParameterKind {
    ONE_TEXT,
    TEXTS,
    ONE_ID,
    IDS;

    boolean isList() {
        return this == TEXTS || this == IDS;
    }

    boolean isId() {
        return this == ONE_ID || this == IDS;
    }

    /** By name as it stands in the address: the parameters themselves, and the components of records that gather some. */
    static Map<String, ParameterKind> ofQueryOf(Method operation) {
        Map<String, ParameterKind> kinds = new HashMap<>();
        for (Parameter parameter : operation.getParameters()) {
            RequestParam annotation = parameter.getAnnotation(RequestParam.class);
            if (annotation != null) {
                String name = annotation.name().isEmpty() ? parameter.getName() : annotation.name();
                kinds.put(name, of(name, parameter.getParameterizedType()));
            } else if (parameter.getType().isRecord() && !parameter.isAnnotationPresent(RequestBody.class)) {
                for (RecordComponent component : parameter.getType().getRecordComponents()) {
                    String name = asWritten(component.getName());
                    kinds.put(name, of(name, component.getGenericType()));
                }
            }
        }
        return Map.copyOf(kinds);
    }

    private static String asWritten(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private static ParameterKind of(String name, Type type) {
        boolean id = name.matches("(.*_)?ids?");
        if (type instanceof ParameterizedType many && many.getRawType() == List.class) {
            return id ? IDS : TEXTS;
        }
        return id && type == Long.class ? ONE_ID : ONE_TEXT;
    }
}
