package io.leadline.platform.access;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/**
 * What an API key must be allowed in order to call an operation: the area, which is the tag of the operation's controller with dashes for spaces, and
 * whether it reads or writes. Nobody declares it; an operation is covered from the day it exists.
 */
public record Scope(String area, String verb) {
    public static final String READ = "read";
    public static final String WRITE = "write";

    /** Stands for every area. */
    public static final String EVERYTHING = "*";

    /**
     * A key that could make keys, members or sessions, or change what signing in asks for, could make itself more than it was
     * given.
     */
    private static final Set<String> WRITTEN_BY_PEOPLE_ONLY =
            Set.of("api-keys", "auth", "invitations", "members", "sessions", "tenants");

    /** Keys are read by people, and a program has no taste of its own. */
    private static final Set<String> FOR_PEOPLE_ONLY = Set.of("api-keys", "preferences");

    private static final Map<Method, Scope> BY_METHOD = new ConcurrentHashMap<>();

    public String wireName() {
        return area + ":" + verb;
    }

    public static Scope of(HandlerMethod operation) {
        return BY_METHOD.computeIfAbsent(operation.getMethod(), method -> read(operation));
    }

    private static Scope read(HandlerMethod operation) {
        Tag tag = AnnotatedElementUtils.findMergedAnnotation(operation.getMethod(), Tag.class);
        if (tag == null) {
            tag = AnnotatedElementUtils.findMergedAnnotation(operation.getBeanType(), Tag.class);
        }
        return new Scope(
                Objects.requireNonNull(tag, "Operation without a tag: " + operation)
                        .name()
                        .replace(' ', '-'),
                verb(operation));
    }

    private static String verb(HandlerMethod operation) {
        RequestMapping mapping =
                AnnotatedElementUtils.findMergedAnnotation(operation.getMethod(), RequestMapping.class);
        boolean reads = mapping != null && Set.of(mapping.method()).equals(Set.of(RequestMethod.GET));
        return reads ? READ : WRITE;
    }

    /** Whether no API key may call the operation, whatever its scopes. */
    public static boolean isForPeopleOnly(HandlerMethod operation) {
        Scope scope = of(operation);
        return operation.hasMethodAnnotation(RequiresSignIn.class)
                || operation.hasMethodAnnotation(RequiresOperator.class)
                || FOR_PEOPLE_ONLY.contains(scope.area())
                || (scope.verb().equals(WRITE) && WRITTEN_BY_PEOPLE_ONLY.contains(scope.area()));
    }
}
