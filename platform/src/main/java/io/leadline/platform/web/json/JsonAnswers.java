package io.leadline.platform.web.json;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the records that operations answer as JSON. The framework finds out anew for each answer which of its converters writes
 * it in which of the media types the caller takes; for a caller that takes JSON, as nearly all do, both are known. All other answers
 * are left to the framework.
 */
public final class JsonAnswers implements HandlerMethodReturnValueHandler {
    /** What callers that take JSON say: most browsers' scripts, most libraries, and those that say so plainly. */
    private static final Set<String> TAKES_JSON = Set.of(
            "*/*", MediaType.APPLICATION_JSON_VALUE, "application/json, text/plain, */*", "application/json, */*");

    private static final String WRITTEN_BY_US = "io.leadline.";

    private final JsonMapper json;
    private final HandlerMethodReturnValueHandler framework;
    private final Map<Method, Boolean> supported = new ConcurrentHashMap<>();
    private final Map<Method, ObjectWriter> writers = new ConcurrentHashMap<>();

    /** By identity, and no longer than the answer itself is kept. */
    private final Cache<Object, byte[]> written =
            Caffeine.newBuilder().weakKeys().maximumSize(50_000).build();

    /** @param framework writes what is not for this one */
    public JsonAnswers(JsonMapper json, HandlerMethodReturnValueHandler framework) {
        this.json = json;
        this.framework = framework;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return supported.computeIfAbsent(
                Objects.requireNonNull(returnType.getMethod()), _ -> isRecordOfOurs(returnType));
    }

    private boolean isRecordOfOurs(MethodParameter returnType) {
        return returnType.getParameterType().isRecord()
                && returnType.getParameterType().getName().startsWith(WRITTEN_BY_US)
                && returnType.getContainingClass().getName().startsWith(WRITTEN_BY_US)
                && framework.supportsReturnType(returnType);
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest request)
            throws Exception {
        HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
        HttpServletResponse answer = request.getNativeResponse(HttpServletResponse.class);
        if (value == null || asked == null || answer == null || !isTakenBy(asked)) {
            framework.handleReturnValue(value, returnType, container, request);
            return;
        }
        container.setRequestHandled(true);
        write(value, Objects.requireNonNull(returnType.getMethod()), asked, answer);
    }

    /** Whether the caller certainly takes JSON. */
    public static boolean isTakenBy(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept == null || TAKES_JSON.contains(accept);
    }

    /** As a whole before the first byte is sent, so that a failure in the middle becomes a problem and not half an answer. */
    private void write(Object value, Method operation, HttpServletRequest asked, HttpServletResponse answer)
            throws IOException {
        byte[] body =
                isKept(value, asked) ? written.get(value, kept -> bytes(kept, operation)) : bytes(value, operation);
        answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
        answer.getOutputStream().write(body);
    }

    /** What a change answers is new, and given to nobody else. */
    private static boolean isKept(Object value, HttpServletRequest asked) {
        return asked.getMethod().equals("GET") && value.getClass().isAnnotationPresent(WrittenOnce.class);
    }

    /** @throws HttpMessageNotWritableException as the framework's own: it is our fault, not that of what the caller sent */
    private byte[] bytes(Object value, Method operation) {
        try {
            return writers.computeIfAbsent(operation, this::writer).writeValueAsBytes(value);
        } catch (JacksonException failure) {
            throw new HttpMessageNotWritableException("The answer could not be written as JSON", failure);
        }
    }

    private ObjectWriter writer(Method method) {
        JavaType type = json.constructType(method.getGenericReturnType());
        return type.hasGenericTypes() ? json.writerFor(type) : json.writer();
    }
}
