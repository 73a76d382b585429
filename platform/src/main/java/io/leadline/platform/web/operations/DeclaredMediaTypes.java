package io.leadline.platform.web.operations;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * The media types of an operation: those it names, and JSON where it names none. So nothing is read or written in a form only
 * because some library on the class path could.
 */
public final class DeclaredMediaTypes {
    private static final String NO_FORM = "!" + MediaType.MULTIPART_FORM_DATA_VALUE;

    private DeclaredMediaTypes() {}

    static RequestMappingInfo complete(
            RequestMappingInfo info, Method method, RequestMappingInfo.BuilderConfiguration options) {
        RequestMappingInfo.Builder builder = info.mutate().options(options);
        if (info.getConsumesCondition().isEmpty()) {
            builder.consumes(takesBody(method) ? MediaType.APPLICATION_JSON_VALUE : NO_FORM);
        }
        if (info.getProducesCondition().isEmpty()) {
            builder.produces(answers(method));
        }
        return builder.build();
    }

    private static boolean takesBody(Method method) {
        return Arrays.stream(method.getParameters())
                .anyMatch(parameter -> parameter.isAnnotationPresent(RequestBody.class));
    }

    private static String[] answers(Method method) {
        String[] declared = Arrays.stream(method.getAnnotationsByType(ApiResponse.class))
                .flatMap(answer -> Arrays.stream(answer.content()))
                .map(Content::mediaType)
                .filter(type -> !type.isEmpty())
                .distinct()
                .toArray(String[]::new);
        return declared.length > 0
                ? declared
                : Stream.of(MediaType.APPLICATION_JSON_VALUE).toArray(String[]::new);
    }
}
