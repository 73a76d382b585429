package io.leadline.platform.storage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Behind the access rules and before an upload is read: claims as much space as its body is long. */
final class StorageInterceptor implements HandlerInterceptor {
    private static final String CLAIM = StorageInterceptor.class.getName();

    private final StorageReserve reserve;
    private final DataSize largestUpload;
    private final Map<Method, Boolean> needing = new ConcurrentHashMap<>();

    StorageInterceptor(StorageReserve reserve, DataSize largestUpload) {
        this.reserve = reserve;
        this.largestUpload = largestUpload;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && needsStorage(method)) {
            request.setAttribute(CLAIM, reserve.claim(sizeOf(request)));
        }
        return true;
    }

    private boolean needsStorage(HandlerMethod method) {
        return needing.computeIfAbsent(method.getMethod(), _ -> method.hasMethodAnnotation(NeedsStorage.class));
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception exception) {
        if (request.getAttribute(CLAIM) instanceof StorageReserve.Claim claim) {
            request.removeAttribute(CLAIM);
            claim.close();
        }
    }

    /** Twice the body: it waits in a file while it is stored. One whose length is not told may be as long as any. */
    private long sizeOf(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null
                || !type.regionMatches(
                        true,
                        0,
                        MediaType.MULTIPART_FORM_DATA_VALUE,
                        0,
                        MediaType.MULTIPART_FORM_DATA_VALUE.length())) {
            return 0;
        }
        long told = request.getContentLengthLong();
        return 2 * Math.min(told < 0 ? largestUpload.toBytes() : told, largestUpload.toBytes());
    }
}
