package io.leadline.platform.secrets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Secrets kept as files in one folder: made once, readable by the owner alone from their first byte on. */
public final class SecretFiles {
    private static final int LARGEST = 64 * 1024;

    private final Path folder;

    public SecretFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads the secret, or makes it with {@code generator} and keeps it if this is the first time.
     *
     * @param reader makes something of the text, and throws when it is not what {@code generator} makes
     * @throws DamagedSecretException when the file is there but cannot be used
     */
    public <T> T readOrCreate(String name, Supplier<String> generator, Function<String, T> reader) {
        Path file = folder.resolve(name);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            create(file, generator.get());
        }
        String text = read(file);
        try {
            return reader.apply(text);
        } catch (RuntimeException unusable) {
            throw new DamagedSecretException(file, "does not hold what Leadline wrote there", unusable);
        }
    }

    private static String read(Path file) {
        try {
            requireForTheOwnerAlone(file);
            byte[] bytes;
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes(LARGEST + 1);
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .strip();
            if (text.isEmpty()) {
                throw new DamagedSecretException(file, "is empty", null);
            }
            if (bytes.length > LARGEST) {
                throw new DamagedSecretException(file, "is too large to be one", null);
            }
            return text;
        } catch (CharacterCodingException garbage) {
            throw new DamagedSecretException(file, "does not hold what Leadline wrote there", garbage);
        } catch (IOException unreadable) {
            throw new DamagedSecretException(file, "cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** A group may read it, which is how secrets are handed to containers; everybody else may have copied or changed it. */
    private static void requireForTheOwnerAlone(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new DamagedSecretException(file, "is not a file, or a link that leads nowhere", null);
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        if (!permissions.contains(PosixFilePermission.OWNER_READ)) {
            throw new DamagedSecretException(file, "cannot be read by its owner; chmod 600 allows it", null);
        }
        if (permissions.contains(PosixFilePermission.OTHERS_READ)
                || permissions.contains(PosixFilePermission.OTHERS_WRITE)
                || permissions.contains(PosixFilePermission.GROUP_WRITE)) {
            throw new DamagedSecretException(
                    file,
                    "can be read or written by others (" + PosixFilePermissions.toString(permissions)
                            + "); chmod 600 ends that, and if somebody else may have read it, replace it",
                    null);
        }
    }

    private void create(Path file, String secret) {
        try {
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
        } catch (IOException failure) {
            throw new DamagedSecretException(file, "cannot be written: " + failure.getMessage(), failure);
        }
    }
}
