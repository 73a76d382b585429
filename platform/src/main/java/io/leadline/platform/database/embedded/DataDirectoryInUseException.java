package io.leadline.platform.database.embedded;

import java.nio.file.Path;

/** Another living process works in this data folder. */
final class DataDirectoryInUseException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    DataDirectoryInUseException(Path directory) {
        super("Another Leadline already runs on the data folder " + directory);
    }
}
