package io.leadline.platform.problem;

import io.leadline.platform.web.RequestIds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Turns every exception that leaves a controller into {@code application/problem+json}, and logs only the unexpected. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onDomainException(DomainException exception, HttpServletRequest request) {
        ResponseEntity<ProblemDetail> answer = answer(Problems.of(exception, request.getRequestURI()));
        return exception instanceof RetryLaterException later
                ? ResponseEntity.status(answer.getStatusCode())
                        .headers(answer.getHeaders())
                        .header(HttpHeaders.RETRY_AFTER, later.retryAfter())
                        .body(answer.getBody())
                : answer;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onUnfitJson(JacksonException exception, HttpServletRequest request) {
        return answer(Problems.of(UnreadableBody.explain(exception), request.getRequestURI()));
    }

    /** The firewall looks at parameters only when somebody reads them, which may be as late as here. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> onUncleanParameter(RequestRejectedException exception, HttpServletRequest request) {
        String detail = "A parameter holds characters that are not allowed there.";
        return answer(Problems.of(new DomainException(ProblemType.BAD_REQUEST, detail), request.getRequestURI()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onBrokenUpload(MultipartException exception, HttpServletRequest request) {
        String detail = "Send the file as multipart/form-data with a part named file; the upload was not readable.";
        return answer(Problems.of(new DomainException(ProblemType.BAD_REQUEST, detail), request.getRequestURI()));
    }

    /** Tomcat reads the parameters when somebody first asks for one. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> onUnreadableParameters(
            InvalidParameterException exception, HttpServletRequest request) {
        String detail = "The parameters are not readable: they are no UTF-8, or too many.";
        return answer(Problems.of(new DomainException(ProblemType.BAD_REQUEST, detail), request.getRequestURI()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onAnythingElse(
            Exception exception, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            // Half a download is out already: let the container cut the connection instead of adding a problem to it.
            throw exception;
        }
        Optional<DomainException> inside = Problems.domainExceptionInside(exception);
        if (inside.isPresent()) {
            return onDomainException(inside.get(), request);
        }
        Optional<RetryLaterException> away = DatabaseFailures.problemOf(exception);
        if (away.isPresent()) {
            LOG.warn("Request {}: {}", RequestIds.current(), away.get().detail(), exception);
            return onDomainException(away.get(), request);
        }
        LOG.error("Request {} failed unexpectedly", RequestIds.current(), exception);
        String detail = "The request was not carried out. Tell support the request id.";
        return answer(Problems.of(new DomainException(ProblemType.INTERNAL, detail), request.getRequestURI()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return generic(Problems.of(UnreadableBody.explain(exception.getCause()), path(request)));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldProblem> errors = FieldProblems.of(exception.getBindingResult());
        boolean body = exception.getParameter().hasParameterAnnotation(RequestBody.class);
        DomainException problem = body
                ? new InvalidRequestException(errors)
                : new DomainException(
                        ProblemType.INVALID_PARAMETER,
                        errors.getFirst().field() + ": " + errors.getFirst().message());
        return generic(Problems.of(problem, path(request)));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String detail =
                "The upload is larger than this server takes; split the file or raise leadline.import.max-file-size.";
        return generic(Problems.of(new DomainException(ProblemType.PAYLOAD_TOO_LARGE, detail), path(request)));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem = body instanceof ProblemDetail given ? given : ProblemDetail.forStatus(status);
        Problems.complete(problem, exception, path(request));
        note(problem);
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        note(problem);
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<Object> generic(ProblemDetail problem) {
        note(problem);
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** For whoever wants to know afterwards why the request failed. */
    private static void note(ProblemDetail problem) {
        Map<String, Object> properties = problem.getProperties();
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (properties != null && request != null) {
            request.setAttribute(
                    Problems.CODE_ATTRIBUTE, String.valueOf(properties.get("code")), RequestAttributes.SCOPE_REQUEST);
        }
    }

    private static String path(WebRequest request) {
        return request instanceof ServletWebRequest servlet
                ? servlet.getRequest().getRequestURI()
                : "";
    }
}
