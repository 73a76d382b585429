package io.leadline.platform.database.embedded;

/** There is no embedded database for this operating system and processor. */
final class UnsupportedPlatformException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    UnsupportedPlatformException() {
        super("The embedded database runs on Linux on amd64, not on " + System.getProperty("os.name") + " on "
                + System.getProperty("os.arch") + ". Set SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD to a MariaDB"
                + " (10.11 or newer) or MySQL (8.4 or newer) of your own.");
    }
}
