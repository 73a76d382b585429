package io.leadline.platform.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/**
 * A kind of problem: the HTTP status and the stable {@code snake_case} code clients may rely on.
 *
 * @param code stable, never reworded; also the last part of the problem's {@code type}
 * @param title one short sentence that is the same for every problem of this type
 */
public record ProblemType(HttpStatus status, String code, String title) {
    public static final ProblemType NOT_FOUND = new ProblemType(HttpStatus.NOT_FOUND, "not_found", "Not found");
    public static final ProblemType FORBIDDEN =
            new ProblemType(HttpStatus.FORBIDDEN, "forbidden", "Your role does not allow this");
    public static final ProblemType UNAUTHORIZED =
            new ProblemType(HttpStatus.UNAUTHORIZED, "unauthorized", "Sign in first");
    public static final ProblemType VALIDATION_FAILED =
            new ProblemType(HttpStatus.UNPROCESSABLE_CONTENT, "validation_failed", "The request is not valid");
    public static final ProblemType INVALID_PARAMETER =
            new ProblemType(HttpStatus.BAD_REQUEST, "invalid_parameter", "A parameter is not valid");
    public static final ProblemType MALFORMED_JSON =
            new ProblemType(HttpStatus.BAD_REQUEST, "malformed_json", "The body is not readable JSON");
    public static final ProblemType TOO_DEEP =
            new ProblemType(HttpStatus.BAD_REQUEST, "too_deep", "The body is nested too deeply");
    public static final ProblemType INVALID_CURSOR =
            new ProblemType(HttpStatus.BAD_REQUEST, "invalid_cursor", "The cursor does not belong to this list");
    public static final ProblemType BAD_REQUEST =
            new ProblemType(HttpStatus.BAD_REQUEST, "bad_request", "The request could not be understood");
    public static final ProblemType PAYLOAD_TOO_LARGE =
            new ProblemType(HttpStatus.CONTENT_TOO_LARGE, "payload_too_large", "The request is too large");
    public static final ProblemType VERSION_MISMATCH = new ProblemType(
            HttpStatus.PRECONDITION_FAILED, "version_mismatch", "It was changed by someone else in the meantime");
    public static final ProblemType TENANT_REQUIRED =
            new ProblemType(HttpStatus.BAD_REQUEST, "tenant_required", "The X-Tenant-ID header is missing");
    public static final ProblemType TENANT_FORBIDDEN =
            new ProblemType(HttpStatus.FORBIDDEN, "tenant_forbidden", "You are no member of this tenant");
    public static final ProblemType UNAVAILABLE = new ProblemType(
            HttpStatus.SERVICE_UNAVAILABLE, "temporarily_unavailable", "Leadline cannot answer right now");
    public static final ProblemType STORAGE_LOW =
            new ProblemType(HttpStatus.INSUFFICIENT_STORAGE, "storage_low", "There is too little disk space left");
    public static final ProblemType INTERNAL =
            new ProblemType(HttpStatus.INTERNAL_SERVER_ERROR, "internal_error", "Something went wrong on our side");

    /** What there is to say when nothing but the status is known. */
    public static ProblemType of(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> BAD_REQUEST;
            case NOT_FOUND -> NOT_FOUND;
            case CONTENT_TOO_LARGE -> PAYLOAD_TOO_LARGE;
            case SERVICE_UNAVAILABLE -> UNAVAILABLE;
            case INSUFFICIENT_STORAGE -> STORAGE_LOW;
            default ->
                status.is5xxServerError()
                        ? INTERNAL
                        : new ProblemType(status, status.name().toLowerCase(Locale.ROOT), status.getReasonPhrase());
        };
    }

    public static ProblemType conflict(String code, String title) {
        return new ProblemType(HttpStatus.CONFLICT, code, title);
    }
}
