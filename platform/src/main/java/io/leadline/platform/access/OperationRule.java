package io.leadline.platform.access;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;

/**
 * What an operation declares about who may call it. Its annotations are searched once: every call asks for most of them, and the
 * search costs as much as the rest of the access rules together.
 *
 * @param isOurs false for what libraries bring along; such an operation declares nothing
 * @param isOpenToAll whether nobody has to be signed in
 * @param isBeforeOwnPassword whether it may be called with a temporary password
 * @param needsSignInOnly whether it is about the person alone, in no tenant
 * @param needsOperator whether it is about the whole installation
 * @param role what the caller has to be in the tenant; null where another rule holds, or none is declared
 */
public record OperationRule(
        boolean isOurs,
        boolean isOpenToAll,
        boolean isBeforeOwnPassword,
        boolean needsSignInOnly,
        boolean needsOperator,
        @Nullable Role role) {
    private static final String OURS = "io.leadline.";
    private static final Map<Method, OperationRule> KNOWN = new ConcurrentHashMap<>();

    public static OperationRule of(HandlerMethod operation) {
        OperationRule known = KNOWN.get(operation.getMethod());
        return known != null ? known : KNOWN.computeIfAbsent(operation.getMethod(), _ -> read(operation));
    }

    private static OperationRule read(HandlerMethod operation) {
        Requires requires = operation.getMethodAnnotation(Requires.class);
        return new OperationRule(
                operation.getBeanType().getName().startsWith(OURS),
                operation.hasMethodAnnotation(PublicOperation.class),
                operation.hasMethodAnnotation(BeforeOwnPassword.class),
                operation.hasMethodAnnotation(RequiresSignIn.class),
                operation.hasMethodAnnotation(RequiresOperator.class),
                requires == null ? null : requires.value());
    }
}
