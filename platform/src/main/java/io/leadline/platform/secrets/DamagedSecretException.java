package io.leadline.platform.secrets;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A secret that is there but cannot be used, or cannot be made. It is never replaced unasked: what it has sealed or signed would be lost. */
public final class DamagedSecretException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient Path file;

    /** @param fault what is wrong with the file, as the end of a sentence that begins with its name; never what is in it */
    DamagedSecretException(Path file, String fault, @Nullable Throwable cause) {
        super("The secret " + file + " " + fault, cause);
        this.file = file;
    }

    Path file() {
        return file;
    }
}
