package io.leadline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.handler.HandlerExceptionResolverComposite;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** A library on the class path brings no way in or out: whoever adds one has to change this list. */
@ApiTest
class DataFormatsApiTests {
    private static final List<String> CONVERTERS = List.of(
            "ByteArrayHttpMessageConverter [application/octet-stream, */*]",
            "JacksonJsonHttpMessageConverter [application/json, application/problem+json, application/merge-patch+json, "
                    + "application/vnd.spring-boot.actuator.v3+json, application/vnd.spring-boot.actuator.v2+json]");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void theseConvertersReadAndWriteAndNoOthers() {
        assertThat(described(context.getBean(RequestMappingHandlerAdapter.class).getMessageConverters()))
                .isEqualTo(CONVERTERS);
        assertThat(exceptionResolvers().map(ExceptionHandlerExceptionResolver::getMessageConverters))
                .isNotEmpty()
                .allSatisfy(converters -> assertThat(described(converters)).isEqualTo(CONVERTERS));
    }

    private Stream<ExceptionHandlerExceptionResolver> exceptionResolvers() {
        return context.getBeansOfType(HandlerExceptionResolver.class).values().stream()
                .flatMap(resolver -> resolver instanceof HandlerExceptionResolverComposite composite
                        ? composite.getExceptionResolvers().stream()
                        : Stream.of(resolver))
                .filter(ExceptionHandlerExceptionResolver.class::isInstance)
                .map(ExceptionHandlerExceptionResolver.class::cast);
    }

    private static List<String> described(List<HttpMessageConverter<?>> converters) {
        return converters.stream()
                .map(converter -> converter.getClass().getSimpleName() + " " + converter.getSupportedMediaTypes())
                .toList();
    }

    @Test
    void oneMapperReadsWhatComesIn() {
        assertThat(context.getBeanNamesForType(tools.jackson.databind.ObjectMapper.class))
                .containsExactly("jacksonJsonMapper");
        assertThat(context.getBeanNamesForType(ObjectMapper.class))
                .as("the mappers of Jackson 2 write the API's document and nothing else")
                .isEmpty();
    }

    @Test
    void theDocumentIsThereInJsonAndYaml() {
        String root = "http://localhost:" + port;

        assertThat(ApiClient.fetch(root + "/v3/api-docs").body()).startsWith("{\"openapi\":\"3.1");
        assertThat(ApiClient.fetch(root + "/v3/api-docs.yaml").body()).startsWith("openapi: 3.1");
        assertThat(ApiClient.fetch(root + "/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(ApiClient.fetch(root + "/actuator/prometheus").body()).contains("# TYPE");
    }
}
