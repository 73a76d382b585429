package io.leadline.identity.internal.oidc;

/** The provider knows the person, and still they do not get in; the code is told to the web application. */
final class OidcRefusal extends RuntimeException {
    private final String code;

    OidcRefusal(String code, String reason) {
        super(reason);
        this.code = code;
    }

    String code() {
        return code;
    }
}
