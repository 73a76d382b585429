package io.leadline.platform.problem;

import io.leadline.platform.web.RequestIds;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.UriUtils;

/** Builds problem documents, with the members every problem of Leadline has. */
public final class Problems {
    /** The request attribute that holds the code of the problem a request is answered with. */
    public static final String CODE_ATTRIBUTE = Problems.class.getName() + ".code";

    private static final String TYPE_PREFIX = "https://leadline.io/problems/";

    private Problems() {}

    public static ProblemDetail of(DomainException exception, String path) {
        ProblemType type = exception.type();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(type.status(), exception.detail());
        fill(problem, type.code(), type.title(), path);
        if (!exception.errors().isEmpty()) {
            problem.setProperty("errors", exception.errors());
        }
        return problem;
    }

    /** Gives a problem the framework made our code, type and request id, and a detail that names no class. */
    static void complete(ProblemDetail problem, Exception exception, String path) {
        HttpStatus status =
                Optional.ofNullable(HttpStatus.resolve(problem.getStatus())).orElse(HttpStatus.BAD_REQUEST);
        if (exception instanceof TypeMismatchException mismatch) {
            String name = mismatch instanceof MethodArgumentTypeMismatchException argument
                    ? argument.getName()
                    : String.valueOf(mismatch.getPropertyName());
            problem.setDetail("The value of " + name + " is not valid.");
            fill(problem, ProblemType.INVALID_PARAMETER.code(), ProblemType.INVALID_PARAMETER.title(), path);
        } else if (exception instanceof MissingRequestValueException) {
            fill(problem, ProblemType.INVALID_PARAMETER.code(), ProblemType.INVALID_PARAMETER.title(), path);
        } else {
            fill(problem, status.name().toLowerCase(Locale.ROOT), status.getReasonPhrase(), path);
        }
    }

    static Optional<DomainException> domainExceptionInside(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException domain) {
                return Optional.of(domain);
            }
        }
        return Optional.empty();
    }

    private static void fill(ProblemDetail problem, String code, String title, String path) {
        problem.setType(URI.create(TYPE_PREFIX + code));
        problem.setTitle(title);
        problem.setInstance(URI.create(UriUtils.encodePath(path.replace("%", ""), StandardCharsets.UTF_8)));
        problem.setProperty("code", code);
        problem.setProperty("request_id", RequestIds.current());
    }
}
