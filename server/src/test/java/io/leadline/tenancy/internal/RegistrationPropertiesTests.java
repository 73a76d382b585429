package io.leadline.tenancy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

class RegistrationPropertiesTests {
    @Test
    void registrationIsClosedUnlessSomebodyOpensIt() throws IOException {
        assertThat(enabled(Map.of())).isFalse();
    }

    @Test
    void theDemoOpensItUnlessToldOtherwise() throws IOException {
        assertThat(enabled(Map.of("leadline.demo", "true"))).isTrue();
        assertThat(enabled(Map.of("leadline.demo", "true", "leadline.registration.enabled", "false")))
                .isFalse();
    }

    private static boolean enabled(Map<String, Object> settings) throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("settings", settings));
        new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        return environment.getRequiredProperty("leadline.registration.enabled", Boolean.class);
    }
}
