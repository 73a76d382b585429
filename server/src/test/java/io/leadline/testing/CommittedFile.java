package io.leadline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file in the repository that is made from the code. A test compares the two; run with {@code -Dtest.update}, it writes
 * the file instead.
 */
public record CommittedFile(Path path) {
    private static final String UPDATE = "test.update";

    /** A file given by its path in the repository. */
    public static CommittedFile of(String path) {
        return new CommittedFile(Path.of("..").resolve(path).normalize());
    }

    /** A file given by its path in the server's folder. */
    public static CommittedFile ofServer(String path) {
        return new CommittedFile(Path.of(path));
    }

    public String text() {
        try {
            return Files.readString(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void assertHolds(String made) {
        try {
            if (System.getProperty(UPDATE) != null) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.writeString(path, made);
            }
            assertThat(Files.exists(path) ? Files.readString(path) : "")
                    .as("%s is made from the code; update it with ./leadline test -D%s and commit it", path, UPDATE)
                    .isEqualTo(made);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
