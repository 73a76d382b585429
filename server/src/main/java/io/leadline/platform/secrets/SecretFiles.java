package io.leadline.platform.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** Secrets kept as files in one folder: made once, readable by the owner alone from their first byte on. */
public final class SecretFiles {
    private final Path folder;

    public SecretFiles(Path folder) {
        this.folder = folder;
    }

    /** Reads the secret, or makes it with {@code generator} and keeps it if this is the first time. */
    public String readOrCreate(String name, Supplier<String> generator) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                create(file, generator.get());
            }
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read or write the secret " + file, failure);
        }
    }

    private void create(Path file, String secret) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path fresh = Files.createTempFile(
                folder,
                file.getFileName() + ".",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(fresh, secret);
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException raced) {
            // Another process was first: its secret stands.
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
