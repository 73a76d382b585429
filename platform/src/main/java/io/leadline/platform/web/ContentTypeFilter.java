package io.leadline.platform.web;

import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.platform.web.operations.DeclaredMediaTypes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The door for bodies, behind the security chain: one {@code Content-Type}, of those any operation takes, in UTF-8. Whether it
 * is the operation's own, its mapping checks ({@link DeclaredMediaTypes}).
 */
@Component
@Order(ContentTypeFilter.BEHIND_SECURITY)
class ContentTypeFilter extends HttpFilter {
    /** Spring Security's chain is at -100. */
    static final int BEHIND_SECURITY = -90;

    private static final ProblemType UNSUPPORTED = ProblemType.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    private static final List<MediaType> TAKEN = List.of(
            MediaType.APPLICATION_JSON,
            MediaType.valueOf("application/merge-patch+json"),
            MediaType.MULTIPART_FORM_DATA);

    private final ProblemWriter problems;

    ContentTypeFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> fault = isForTheApi(request) && hasBody(request) ? fault(request) : Optional.empty();
        if (fault.isPresent()) {
            problems.write(new DomainException(UNSUPPORTED, fault.get()), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Pages take no bodies whatsoever. The path is the decoded one, by which operations are found. */
    private static boolean isForTheApi(HttpServletRequest request) {
        return request.getServletPath().startsWith("/api/");
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static Optional<String> fault(HttpServletRequest request) {
        List<String> given = Collections.list(request.getHeaders(HttpHeaders.CONTENT_TYPE));
        if (given.size() > 1) {
            return Optional.of("Send one Content-Type header.");
        }
        try {
            return given.isEmpty() ? notTaken() : fault(MediaType.parseMediaType(given.getFirst()));
        } catch (IllegalArgumentException unreadable) {
            return notTaken();
        }
    }

    private static Optional<String> fault(MediaType type) {
        if (TAKEN.stream().noneMatch(type::equalsTypeAndSubtype)) {
            return notTaken();
        }
        boolean utf8 = type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8);
        return utf8 ? Optional.empty() : Optional.of("Send the body in UTF-8, the charset of JSON.");
    }

    private static Optional<String> notTaken() {
        return Optional.of(
                "Send the body as application/json, or as multipart/form-data where the operation takes a file.");
    }
}
