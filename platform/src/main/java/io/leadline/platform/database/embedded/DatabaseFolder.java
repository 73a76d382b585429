package io.leadline.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What the embedded database keeps where.
 *
 * @param home readable by the owner alone
 */
record DatabaseFolder(Path home) {
    static DatabaseFolder in(DataDirectory directory) throws IOException {
        DatabaseFolder folder = new DatabaseFolder(directory.dataDir().resolve("mariadb"));
        OwnerOnly.createDirectories(folder.temporary());
        return folder;
    }

    Path data() {
        return home.resolve("data");
    }

    /** For sorting; the machine's own folder for temporary files may be small. */
    Path temporary() {
        return home.resolve("tmp");
    }

    Path pidFile() {
        return home.resolve("mariadbd.pid");
    }

    Path startStatements() {
        return home.resolve("start.sql");
    }

    Path installLog() {
        return home.resolve("install.log");
    }

    /** The version of the server that ran last. */
    Path version() {
        return home.resolve("version");
    }

    Path binaries() {
        return home.resolve("binaries");
    }
}
