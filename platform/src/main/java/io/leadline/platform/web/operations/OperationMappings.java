package io.leadline.platform.web.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.server.PathContainer;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Gives each operation the media types it declares, and finds the operation of a request through {@link OperationIndex}. Where
 * that leaves none or several, the framework's own search decides and says what is wrong.
 */
public final class OperationMappings extends RequestMappingHandlerMapping {
    private static final String OURS = "io.leadline.";

    /** Those of the actuator are at -100, and would be searched through first for each of our own calls. */
    private static final int BEFORE_THE_ACTUATOR = -200;

    private volatile @Nullable OperationIndex index;

    @Override
    public int getOrder() {
        return BEFORE_THE_ACTUATOR;
    }

    @Override
    protected @Nullable RequestMappingInfo getMappingForMethod(Method method, Class<?> handlerType) {
        RequestMappingInfo info = super.getMappingForMethod(method, handlerType);
        boolean operation =
                handlerType.getName().startsWith(OURS) && !ErrorController.class.isAssignableFrom(handlerType);
        return info == null || !operation ? info : DeclaredMediaTypes.complete(info, method, getBuilderConfiguration());
    }

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
        super.registerHandlerMethod(handler, method, mapping);
        index = null;
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String lookupPath, HttpServletRequest request)
            throws Exception {
        HandlerMethod found = CorsUtils.isPreFlightRequest(request) ? null : theOnlyOne(lookupPath, request);
        return found == null ? super.lookupHandlerMethod(lookupPath, request) : found;
    }

    private @Nullable HandlerMethod theOnlyOne(String lookupPath, HttpServletRequest request) {
        PathContainer path =
                ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
        RequestMappingInfo match = null;
        HandlerMethod method = null;
        for (OperationIndex.Operation operation : index().of(path)) {
            RequestMappingInfo fits = operation.isMeantBy(request)
                    ? operation.mapping()
                    : getMatchingMapping(operation.mapping(), request);
            if (fits != null && match != null) {
                return null;
            }
            if (fits != null) {
                match = fits;
                method = operation.method();
            }
        }
        if (match == null || method == null) {
            return null;
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, method);
        handleMatch(match, lookupPath, request);
        return method;
    }

    private OperationIndex index() {
        OperationIndex known = index;
        if (known == null) {
            known = new OperationIndex(getHandlerMethods());
            index = known;
        }
        return known;
    }
}
