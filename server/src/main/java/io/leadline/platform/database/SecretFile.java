package io.leadline.platform.database;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A secret in a file only its owner can read. It is never readable by others, not even while it is written, and a crash
 * leaves either no file or a whole one.
 */
final class SecretFile {
    private static final int PASSWORD_BYTES = 32;

    private SecretFile() {}

    /** Made up on first use, the same ever after. */
    static String readOrCreate(Path directory, String name, Supplier<String> generator) throws IOException {
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            write(directory, name, generator.get());
        }
        // A copy or a restored backup may have widened the access.
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return Files.readString(file).strip();
    }

    static Path write(Path directory, String name, String content) throws IOException {
        OwnerOnly.createDirectories(directory);
        Path draft = directory.resolve(name + ".new");
        Files.deleteIfExists(draft);
        try (FileChannel channel = FileChannel.open(draft, Set.of(CREATE_NEW, WRITE), OwnerOnly.FILE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        return Files.move(draft, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** 256 random bits in letters, digits, {@code -} and {@code _}: nothing that a statement would have to escape. */
    static String randomPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
