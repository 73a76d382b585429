package io.leadline.platform.connections;

/** Where the body of a request comes from; the request's attribute {@link #ATTRIBUTE}. */
public interface BodySource {
    String ATTRIBUTE = BodySource.class.getName();

    /** Nothing more of the body is read: whoever reads it fails, also in the middle of waiting. Returns at once. */
    void stop();
}
