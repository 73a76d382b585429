package io.leadline.platform.pages;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The {@code Content-Security-Policy} of each page. The export has inline scripts, different ones in each page; their hashes are
 * written down when it is made, so that these run and no other inline script does. Styles may be inline: components set style
 * attributes, for which there are no hashes.
 */
final class PagePolicies {
    private static final Pattern HASH = Pattern.compile("sha(256|384|512)-[A-Za-z0-9+/]+={0,2}");
    private static final String REST = "; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
            + "font-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Map<String, List<String>> hashes;

    /** @param hashes by name of the page, as {@code sha256-...} */
    PagePolicies(Map<String, List<String>> hashes) {
        this.hashes = hashes;
        hashes.values().stream()
                .flatMap(List::stream)
                .filter(hash -> !HASH.matcher(hash).matches())
                .findFirst()
                .ifPresent(hash -> {
                    throw new IllegalStateException(hash + " in csp.json is no hash of a script");
                });
    }

    String of(String name) {
        String scripts = hashes.getOrDefault(name, List.of()).stream()
                .map(hash -> " '" + hash + "'")
                .collect(Collectors.joining());
        return "default-src 'self'; script-src 'self'" + scripts + REST;
    }
}
