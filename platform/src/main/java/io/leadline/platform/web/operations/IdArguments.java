package io.leadline.platform.web.operations;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Reads the id in a path without a data binder, which the framework makes for each. What is not plainly a number it is left to,
 * and to what it says of it.
 */
final class IdArguments implements HandlerMethodArgumentResolver {
    /** No number of so many digits is too large. */
    private static final int SAFE_DIGITS = 18;

    private final HandlerMethodArgumentResolver framework;

    IdArguments(HandlerMethodArgumentResolver framework) {
        this.framework = framework;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        PathVariable variable = parameter.getParameterAnnotation(PathVariable.class);
        return parameter.getParameterType() == long.class
                && variable != null
                && variable.value().isEmpty();
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                        instanceof Map<?, ?> variables
                && variables.get(Objects.requireNonNull(parameter.getParameterName())) instanceof String text
                && isPlain(text)) {
            return Long.valueOf(text);
        }
        return framework.resolveArgument(parameter, container, request, binders);
    }

    private static boolean isPlain(String text) {
        if (text.isEmpty() || text.length() > SAFE_DIGITS) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
