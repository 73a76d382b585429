package io.leadline.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.FileSystemResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of this repository, named from its root: {@code ProjectFile.of("deploy/compose.yaml")}. */
record ProjectFile(Path path) {
    private static final JsonMapper JSON = new JsonMapper();

    static ProjectFile of(String fromRoot) {
        return new ProjectFile(root().resolve(fromRoot));
    }

    static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("deploy/compose.yaml"))) {
            var parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("Run the tests inside the repository.");
            }
            folder = parent;
        }
        return folder;
    }

    String text() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode json() {
        return JSON.readTree(text());
    }

    /** YAML as Compose, Prometheus and Grafana read it: anchors and merge keys resolved. */
    JsonNode yaml() {
        var reader = new YamlMapFactoryBean();
        reader.setResources(new FileSystemResource(path));
        return JSON.valueToTree(reader.getObject());
    }
}
