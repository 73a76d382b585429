package io.leadline.platform.pages;

import io.leadline.platform.pages.ExportedFile.Variant;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.support.ResourceRegion;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRange;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.ResourceRegionHttpMessageConverter;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.UriUtils;

/** Answers what no operation answers: with a file of the web application, or with its page for what is not there. */
final class WebApplication implements HttpRequestHandler {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final List<String> NEVER_PAGES =
            List.of("/api/", "/actuator", "/v3/", "/swagger-ui", "/.well-known/");
    private static final String DOCUMENTATION = "/swagger-ui.html";

    private final WebExport export;
    private final ResourceHttpMessageConverter whole = new ResourceHttpMessageConverter();
    private final ResourceRegionHttpMessageConverter parts = new ResourceRegionHttpMessageConverter();

    WebApplication(WebExport export) {
        this.export = export;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
        Optional<ExportedFile> file = export.find(path);
        if (file.isPresent()) {
            requireReading(request);
            send(file.get(), request, response);
        } else if (export.isEmpty() && path.equals("/")) {
            response.sendRedirect(DOCUMENTATION);
        } else {
            ExportedFile page = export.notFoundPage()
                    .filter(any -> isNavigation(request, path))
                    .orElseThrow(() -> missing(request, path));
            sendNotFound(page, request, response);
        }
    }

    private static void requireReading(HttpServletRequest request) throws HttpRequestMethodNotSupportedException {
        if (!READING.contains(request.getMethod())) {
            throw new HttpRequestMethodNotSupportedException(request.getMethod(), READING);
        }
    }

    private static NoResourceFoundException missing(HttpServletRequest request, String path) {
        return new NoResourceFoundException(HttpMethod.valueOf(request.getMethod()), path, path);
    }

    /** Somebody looks at what comes back; programs get a problem. */
    private static boolean isNavigation(HttpServletRequest request, String path) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return READING.contains(request.getMethod())
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && NEVER_PAGES.stream().noneMatch(path::startsWith);
    }

    private void send(ExportedFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Variant variant = prepare(file, request, response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, file.cacheControl());
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        if (new ServletWebRequest(request, response).checkNotModified(variant.tag())) {
            return;
        }
        encode(variant, response);
        String range = request.getHeader(HttpHeaders.RANGE);
        String onlyIf = request.getHeader(HttpHeaders.IF_RANGE);
        if (range == null || (onlyIf != null && !onlyIf.equals(variant.tag()))) {
            whole.write(variant.content(), file.mediaType(), new ServletServerHttpResponse(response));
        } else {
            sendPart(file, variant, range, response);
        }
    }

    private void sendPart(ExportedFile file, Variant variant, String range, HttpServletResponse response)
            throws IOException {
        List<ResourceRegion> regions;
        try {
            regions = HttpRange.toResourceRegions(HttpRange.parseRanges(range), variant.content());
        } catch (IllegalArgumentException outside) {
            response.setHeader(
                    HttpHeaders.CONTENT_RANGE, "bytes */" + variant.content().contentLength());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        parts.write(regions, null, file.mediaType(), new ServletServerHttpResponse(response));
    }

    private void sendNotFound(ExportedFile page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Variant variant = prepare(page, request, response);
        encode(variant, response);
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        whole.write(variant.content(), page.mediaType(), new ServletServerHttpResponse(response));
    }

    private static Variant prepare(ExportedFile file, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", file.policy());
        if (file.hasCompressedCopies()) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return file.variant(accepted == null ? "" : accepted);
    }

    private static void encode(Variant variant, HttpServletResponse response) {
        if (variant.coding() != Coding.IDENTITY) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, variant.coding().token());
        }
    }
}
