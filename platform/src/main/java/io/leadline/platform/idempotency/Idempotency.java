package io.leadline.platform.idempotency;

import io.leadline.platform.access.PublicOperation;
import io.leadline.platform.access.Scope;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Which operations honour {@code Idempotency-Key}: every POST whose answer may be kept, because it holds no secret. */
public final class Idempotency {
    public static final String KEY_HEADER = "Idempotency-Key";
    public static final String REPLAYED_HEADER = "Idempotency-Replayed";
    public static final int MAX_KEY_LENGTH = 255;

    private Idempotency() {}

    public static boolean appliesTo(HandlerMethod operation) {
        return isPost(operation) && operation.getBeanType().getName().startsWith("io.leadline.") && isKept(operation);
    }

    /** Whether the operation is a POST that ignores the header. */
    public static boolean isIgnoredBy(HandlerMethod operation) {
        return isPost(operation) && !isKept(operation);
    }

    private static boolean isKept(HandlerMethod operation) {
        return !operation.hasMethodAnnotation(PublicOperation.class)
                && !operation.hasMethodAnnotation(NeverReplayed.class)
                && !Scope.of(operation).area().equals("auth");
    }

    private static boolean isPost(HandlerMethod operation) {
        RequestMapping mapping =
                AnnotatedElementUtils.findMergedAnnotation(operation.getMethod(), RequestMapping.class);
        return mapping != null && mapping.method().length == 1 && mapping.method()[0] == RequestMethod.POST;
    }
}
