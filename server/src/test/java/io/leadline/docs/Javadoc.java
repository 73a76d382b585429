package io.leadline.docs;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A comment as Markdown, in one line.
 *
 * @param first its first sentence; empty where there is none
 * @param text all of it but the tags
 * @param parameters what it says of each
 */
record Javadoc(String first, String text, Map<String, String> parameters) {
    static Javadoc of(@Nullable DocCommentTree comment) {
        if (comment == null) {
            return new Javadoc("", "", Map.of());
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (DocTree tag : comment.getBlockTags()) {
            if (tag instanceof ParamTree parameter) {
                parameters.put(parameter.getName().toString(), line(parameter.getDescription()));
            }
        }
        return new Javadoc(line(comment.getFirstSentence()), line(comment.getFullBody()), parameters);
    }

    private static String line(List<? extends DocTree> parts) {
        return parts.stream()
                .map(Javadoc::shown)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
    }

    private static String shown(DocTree part) {
        return switch (part) {
            case LiteralTree code -> "`" + code.getBody().getBody() + "`";
            case LinkTree link -> "`" + link.getReference().getSignature().replaceAll("^.*\\.(?=[A-Z])", "") + "`";
            default -> part.toString();
        };
    }
}
