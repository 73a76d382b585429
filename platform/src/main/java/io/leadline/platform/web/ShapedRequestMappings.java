package io.leadline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Gives each operation the media types it declares, and skips operations whose path cannot fit before all their conditions are
 * asked. Where a path holds an id, the framework asks every operation there is in turn, which costs more than some answers do.
 */
final class ShapedRequestMappings extends RequestMappingHandlerMapping {
    private static final String OURS = "io.leadline.";

    private final Map<RequestMappingInfo, Shape> shapes = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMappingForMethod(Method method, Class<?> handlerType) {
        RequestMappingInfo info = super.getMappingForMethod(method, handlerType);
        boolean operation =
                handlerType.getName().startsWith(OURS) && !ErrorController.class.isAssignableFrom(handlerType);
        return info == null || !operation ? info : DeclaredMediaTypes.complete(info, method, getBuilderConfiguration());
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        List<PathContainer.Element> path = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .elements();
        return shapes.computeIfAbsent(info, Shape::of).mayFit(path) ? super.getMatchingMapping(info, request) : null;
    }

    /**
     * What a path has to look like at least.
     *
     * @param literals the path's elements, slashes included, null where anything goes; null for no such rule at all
     */
    private record Shape(@Nullable String @Nullable [] literals) {
        static Shape of(RequestMappingInfo info) {
            PathPatternsRequestCondition condition = info.getPathPatternsCondition();
            if (condition == null || condition.getPatterns().size() != 1) {
                return new Shape(null);
            }
            String pattern = condition.getFirstPattern().getPatternString();
            if (!pattern.startsWith("/") || pattern.contains("*") || pattern.contains("?") || pattern.endsWith("/")) {
                return new Shape(null);
            }
            String[] segments = pattern.substring(1).split("/", -1);
            @Nullable String[] literals = new @Nullable String[2 * segments.length];
            for (int i = 0; i < segments.length; i++) {
                literals[2 * i] = "/";
                literals[2 * i + 1] = segments[i].contains("{") ? null : segments[i];
            }
            return new Shape(literals);
        }

        boolean mayFit(List<PathContainer.Element> path) {
            if (literals == null) {
                return true;
            }
            if (path.size() != literals.length) {
                return false;
            }
            // From the end: what comes first is the same for all.
            for (int i = literals.length - 1; i >= 0; i--) {
                String literal = literals[i];
                if (literal != null && !literal.equals(text(path.get(i)))) {
                    return false;
                }
            }
            return true;
        }

        private static String text(PathContainer.Element element) {
            return element instanceof PathContainer.PathSegment segment ? segment.valueToMatch() : element.value();
        }
    }
}
