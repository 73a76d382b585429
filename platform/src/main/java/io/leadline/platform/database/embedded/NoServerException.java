package io.leadline.platform.database.embedded;

/** No MariaDB here can run as the embedded database. The message says what to do, in one sentence. */
final class NoServerException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NoServerException(String what) {
        super(what);
    }
}
