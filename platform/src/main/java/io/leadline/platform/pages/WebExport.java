package io.leadline.platform.pages;

import io.leadline.platform.pages.ExportedFile.Variant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.web.util.UriUtils;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The static export of the web application. What is served is what was found at the start, by its name: no path leads anywhere
 * else, whatever it holds.
 */
final class WebExport {
    private static final Logger LOG = LoggerFactory.getLogger(WebExport.class);
    private static final String START = "index.html";
    private static final String NOT_FOUND = "404.html";
    private static final String POLICIES = "csp.json";
    private static final String PAGE = ".html";
    private static final TypeReference<Map<String, List<String>>> HASHES = new TypeReference<>() {};

    private final Map<String, ExportedFile> files = new HashMap<>();

    private WebExport() {}

    /** @param location a folder or a part of the class path, ending with a slash; without a start page in it there is no export */
    static WebExport read(String location, JsonMapper json) throws IOException {
        WebExport export = new WebExport();
        Map<String, byte[]> contents = contents(location);
        byte[] hashes = contents.get(POLICIES);
        contents.keySet().removeIf(name -> name.startsWith(POLICIES));
        PagePolicies policies = new PagePolicies(hashes == null ? Map.of() : json.readValue(hashes, HASHES));
        contents.forEach((name, bytes) -> export.add(name, contents, policies));
        if (export.isEmpty()) {
            LOG.info("There is no web application at {}; the API is served alone", location);
        } else if (hashes == null) {
            LOG.warn("There is no {} at {}: browsers will run no inline script", POLICIES, location);
        }
        return export;
    }

    private static Map<String, byte[]> contents(String location) throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        Resource start = resolver.getResource(location + START);
        Map<String, byte[]> contents = new HashMap<>();
        if (!start.exists()) {
            return contents;
        }
        String address = start.getURL().toString();
        String root = address.substring(0, address.length() - START.length());
        for (Resource resource : resolver.getResources(location + "**")) {
            String name = resource.getURL().toString().substring(root.length());
            if (resource.isReadable() && !name.isEmpty() && !name.endsWith("/")) {
                contents.put(UriUtils.decode(name, StandardCharsets.UTF_8), resource.getContentAsByteArray());
            }
        }
        return contents;
    }

    private void add(String name, Map<String, byte[]> contents, PagePolicies policies) {
        Map<Coding, Variant> variants = new EnumMap<>(Coding.class);
        for (Coding coding : Coding.values()) {
            byte[] bytes = contents.get(name + coding.ending());
            if (bytes != null) {
                variants.put(coding, Variant.of(coding, bytes));
            }
        }
        boolean isCopy = Coding.COMPRESSED.stream()
                .anyMatch(coding -> name.endsWith(coding.ending())
                        && contents.containsKey(name.substring(
                                0, name.length() - coding.ending().length())));
        if (!isCopy) {
            files.put(name, new ExportedFile(name, mediaType(name), policies.of(name), variants));
        }
    }

    private static MediaType mediaType(String name) {
        MediaType type = MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
        return type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type;
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** @param path of the address, decoded: {@code /leads/view} is the page {@code leads/view.html} */
    Optional<ExportedFile> find(String path) {
        String name = path.substring(1);
        String bare = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        ExportedFile exact = files.get(bare.isEmpty() ? START : bare);
        return Optional.ofNullable(exact == null ? files.get(bare + PAGE) : exact);
    }

    Optional<ExportedFile> notFoundPage() {
        return Optional.ofNullable(files.get(NOT_FOUND));
    }
}
