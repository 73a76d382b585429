package io.leadline.platform.storage;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The part of the file system that a folder lies on.
 *
 * @param name for metrics
 */
record Volume(String name, Path folder) {

    long free() {
        return existing().getUsableSpace();
    }

    long size() {
        return existing().getTotalSpace();
    }

    /** The folder, or the one it will be made in. */
    private File existing() {
        Path path = folder.toAbsolutePath();
        while (!Files.exists(path) && path.getParent() != null) {
            path = path.getParent();
        }
        return path.toFile();
    }
}
