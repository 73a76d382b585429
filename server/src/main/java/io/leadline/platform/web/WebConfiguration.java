package io.leadline.platform.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    /** In front of the framework's own converter, which knows enum constants by their Java names alone. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new WireNameConverter());
    }
}
