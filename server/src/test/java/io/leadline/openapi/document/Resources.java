package io.leadline.openapi.document;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The texts and examples of the document, in the class path folder {@code openapi}. */
final class Resources {
    private static final String FOLDER = "/openapi/";

    private final ObjectMapper json;

    Resources(ObjectMapper json) {
        this.json = json;
    }

    <T> T read(String name, TypeReference<T> type) {
        try {
            return json.readValue(bytes(name).orElseThrow(), type);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Optional<JsonNode> find(String name) {
        return bytes(name).map(found -> {
            try {
                return json.readTree(found);
            } catch (IOException broken) {
                throw new UncheckedIOException(name, broken);
            }
        });
    }

    Optional<String> text(String name) {
        return bytes(name).map(found -> new String(found, StandardCharsets.UTF_8));
    }

    private static Optional<byte[]> bytes(String name) {
        try (InputStream stream = Resources.class.getResourceAsStream(FOLDER + name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
