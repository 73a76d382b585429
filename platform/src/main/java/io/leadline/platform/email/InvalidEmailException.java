package io.leadline.platform.email;

/** A text that is not an e-mail address we accept. The message is one sentence that says what to do. */
public final class InvalidEmailException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    InvalidEmailException(String message) {
        super(message);
    }
}
