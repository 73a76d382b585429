package io.leadline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class AotTrainingRunTests {

    @Test
    void aRehearsalEndsAsSoonAsTheApplicationIsReady() {
        try (ConfigurableApplicationContext application = start("--leadline.rehearsal=true")) {
            assertThat(application.isActive()).isFalse();
        }
    }

    @Test
    void whoeverListensForTheSameMomentIsHeardBefore() {
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(
                        AotTrainingRun.class, Terminal.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--leadline.rehearsal=true",
                        "--leadline.terminal=true",
                        "--leadline.base-url=http://localhost",
                        "--leadline.data-dir=data")) {
            assertThat(application.isActive()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--leadline.rehearsal=false", "--leadline.demo=false"})
    void anythingElseGoesOn(String argument) {
        try (ConfigurableApplicationContext application = start(argument)) {
            assertThat(application.isActive()).isTrue();
        }
    }

    private static ConfigurableApplicationContext start(String argument) {
        return new SpringApplicationBuilder(AotTrainingRun.class)
                .web(WebApplicationType.NONE)
                .run(argument);
    }
}
