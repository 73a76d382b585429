package io.leadline.platform.pages;

import java.io.IOException;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class PagesConfiguration {
    @Bean
    WebExport webExport(@Value("${leadline.web.location}") String location, JsonMapper json) throws IOException {
        return WebExport.read(location, json);
    }

    /** Behind all others, for it answers whatever they do not. */
    @Bean
    SimpleUrlHandlerMapping pages(WebExport export) {
        return new SimpleUrlHandlerMapping(Map.of("/**", new WebApplication(export)), Ordered.LOWEST_PRECEDENCE);
    }
}
