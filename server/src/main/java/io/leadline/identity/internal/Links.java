package io.leadline.identity.internal;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Links into the web client, for mail and for providers. They begin with {@code leadline.base-url} and never with what a request
 * calls this server: whoever asks for a password reset must not choose where its link leads. The token stands behind the {@code #}, which
 * browsers send to no server.
 */
@Component
public class Links {
    private final String base;

    Links(@Value("${leadline.base-url}") URI base) {
        if (!("http".equals(base.getScheme()) || "https".equals(base.getScheme())) || base.getHost() == null) {
            throw new IllegalArgumentException("leadline.base-url must be an http or https address, but is " + base);
        }
        this.base = base.toString().replaceAll("/+$", "");
    }

    /** The address of a path that begins with a slash, as browsers see it. */
    public String address(String path) {
        return base + path;
    }

    /** Whether browsers reach this server by HTTPS, even where a proxy ends it and does not say so. */
    public boolean areSecure() {
        return base.startsWith("https:");
    }

    public String to(String page, String token) {
        return base + "/" + page + "#token=" + token;
    }
}
