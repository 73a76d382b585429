package io.leadline.platform.web;

import io.leadline.platform.access.lasting.LateBodies;
import io.leadline.platform.web.json.InstantConverter;
import io.leadline.platform.web.json.WireNameConverter;
import io.leadline.platform.web.operations.OperationAdapter;
import io.leadline.platform.web.operations.OperationMappings;
import io.leadline.platform.web.operations.ParameterLimits;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer, WebMvcRegistrations {
    /** Who may not call is told that, whatever he asks for. */
    private static final int BEHIND_ACCESS = 100;

    private final JsonMapper json;
    private final Supplier<LateBodies> bodies;

    WebConfiguration(JsonMapper json, ObjectProvider<LateBodies> bodies) {
        this.json = json;
        this.bodies = SingletonSupplier.of(bodies::getObject);
    }

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new OperationAdapter(bodies, json);
    }

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new OperationMappings();
    }

    /** In front of the framework's own, which know enum constants by their Java names, and any instant there can be. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new WireNameConverter());
        registry.addConverter(new InstantConverter());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ParameterLimits())
                .addPathPatterns("/api/**")
                .order(BEHIND_ACCESS);
    }

    /** These and no others: the framework would add one for each format that some library on the class path can read. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.configureMessageConvertersList(converters -> {
            converters.clear();
            converters.addAll(converters());
        });
    }

    private List<HttpMessageConverter<?>> converters() {
        JacksonJsonHttpMessageConverter bodies = new JacksonJsonHttpMessageConverter(json);
        bodies.setSupportedMediaTypes(List.of(
                MediaType.APPLICATION_JSON,
                MediaType.APPLICATION_PROBLEM_JSON,
                MediaType.valueOf("application/merge-patch+json"),
                // The actuator's own names for JSON.
                MediaType.valueOf("application/vnd.spring-boot.actuator.v3+json"),
                MediaType.valueOf("application/vnd.spring-boot.actuator.v2+json")));
        return List.of(new ByteArrayHttpMessageConverter(), bodies);
    }
}
