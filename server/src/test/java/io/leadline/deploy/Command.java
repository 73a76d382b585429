package io.leadline.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a program to its end. */
record Command(List<String> words, Path folder, Map<String, String> environment) {

    /** What it wrote, both streams in order, and how it ended. */
    record Outcome(int exitCode, String output) {}

    static Command of(Object... words) {
        var texts = List.of(words).stream().map(Object::toString).toList();
        return new Command(texts, ProjectFile.root(), Map.of());
    }

    Command in(Path otherFolder) {
        return new Command(words, otherFolder, environment);
    }

    Command with(String variable, String value) {
        return new Command(words, folder, Map.of(variable, value));
    }

    Outcome run() {
        var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
