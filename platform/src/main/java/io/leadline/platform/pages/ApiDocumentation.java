package io.leadline.platform.pages;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.webjars.WebJarVersionLocator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves the API's document, {@code docs/openapi.yaml}, as YAML and as JSON, and Swagger UI to read it in;
 * {@code leadline.api-docs.enabled=false} closes both. The document is made from the code by {@code OpenApiTests} and committed, so
 * that nothing is made of the code while the server runs.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "leadline.api-docs.enabled", matchIfMissing = true)
class ApiDocumentation implements WebMvcConfigurer {
    private static final String SWAGGER_UI = "swagger-ui";
    private static final int BEFORE_PAGES = 0;

    /** Our own {@code swagger-initializer.js} names the document; all else is Swagger UI as it is. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        String version = Objects.requireNonNull(new WebJarVersionLocator().version(SWAGGER_UI));
        registry.addResourceHandler("/swagger-ui/**")
                .addResourceLocations(
                        "classpath:/swagger-ui/",
                        "classpath:/META-INF/resources/webjars/" + SWAGGER_UI + "/" + version + "/");
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/swagger-ui.html", "/swagger-ui/index.html");
    }

    @Bean
    SimpleUrlHandlerMapping apiDocument(JsonMapper json) throws IOException {
        ApiDocument document = ApiDocument.read(new ClassPathResource("openapi/openapi.yaml"), json);
        return new SimpleUrlHandlerMapping(
                Map.of("/v3/api-docs", document.asJson(), "/v3/api-docs.yaml", document.asYaml()), BEFORE_PAGES);
    }
}
