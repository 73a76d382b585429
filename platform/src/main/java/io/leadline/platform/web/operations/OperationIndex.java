package io.leadline.platform.web.operations;

import io.leadline.platform.web.json.JsonAnswers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * Operations by the segments of their paths. Where a path holds an id, the framework asks every operation there is in turn whether
 * it is meant, which costs more than many answers do; here a path leads to the few it can be meant for.
 */
final class OperationIndex {
    private final Node root = new Node();

    /** Those whose pattern says too little to stand in the tree; they are asked for every path. */
    private final List<Operation> anywhere = new ArrayList<>();

    /**
     * An operation and where it is found.
     *
     * @param reading the method by which it answers JSON and takes nothing but its path and parameters; null for all others
     */
    record Operation(
            RequestMappingInfo mapping,
            HandlerMethod method,
            @Nullable String reading) {
        static Operation of(RequestMappingInfo mapping, HandlerMethod method) {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            boolean plain = methods.equals(Set.of(RequestMethod.GET))
                    && mapping.getParamsCondition().isEmpty()
                    && mapping.getHeadersCondition().isEmpty()
                    && mapping.getCustomCondition() == null
                    && mapping.getProducesCondition()
                            .getProducibleMediaTypes()
                            .equals(Set.of(MediaType.APPLICATION_JSON));
            return new Operation(mapping, method, plain ? RequestMethod.GET.name() : null);
        }

        /** Whether nothing but the path has to fit, and so the mapping does as it is. */
        boolean isMeantBy(HttpServletRequest request) {
            return request.getMethod().equals(reading)
                    && request.getContentType() == null
                    && JsonAnswers.isTakenBy(request);
        }
    }

    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private final List<Operation> operations = new ArrayList<>();
        private @Nullable Node variable;

        Node variable() {
            Node known = variable;
            if (known == null) {
                known = new Node();
                variable = known;
            }
            return known;
        }
    }

    OperationIndex(Map<RequestMappingInfo, HandlerMethod> operations) {
        operations.forEach((mapping, method) -> add(Operation.of(mapping, method)));
    }

    private void add(Operation operation) {
        PathPatternsRequestCondition paths = operation.mapping().getPathPatternsCondition();
        if (paths == null
                || paths.getPatterns().size() != 1
                || !isPlain(paths.getFirstPattern().getPatternString())) {
            anywhere.add(operation);
            return;
        }
        Node node = root;
        for (String segment :
                paths.getFirstPattern().getPatternString().substring(1).split("/", -1)) {
            node = segment.contains("{") ? node.variable() : node.literals.computeIfAbsent(segment, _ -> new Node());
        }
        node.operations.add(operation);
    }

    private static boolean isPlain(String pattern) {
        return pattern.startsWith("/")
                && !pattern.endsWith("/")
                && Stream.of("*", "?", ":").noneMatch(pattern::contains);
    }

    /** All operations whose path may be this one, of whatever method; whether it is, their conditions tell. */
    List<Operation> of(PathContainer path) {
        List<Operation> found = new ArrayList<>(anywhere);
        collect(root, path.elements(), 0, found);
        return found;
    }

    private static void collect(Node node, List<PathContainer.Element> path, int position, List<Operation> found) {
        if (position == path.size()) {
            found.addAll(node.operations);
            return;
        }
        boolean segmentBehindSlash = path.get(position) instanceof PathContainer.Separator
                && position + 1 < path.size()
                && path.get(position + 1) instanceof PathContainer.PathSegment;
        if (!segmentBehindSlash) {
            return;
        }
        String segment = ((PathContainer.PathSegment) path.get(position + 1)).valueToMatch();
        Node literal = node.literals.get(segment);
        if (literal != null) {
            collect(literal, path, position + 2, found);
        }
        if (node.variable != null && !segment.isEmpty()) {
            collect(node.variable, path, position + 2, found);
        }
    }
}
