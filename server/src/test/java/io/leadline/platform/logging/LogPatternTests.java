package io.leadline.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.ColorConverter;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;
import org.springframework.core.io.ClassPathResource;

/** Whoever can get text into a log entry cannot make it look like two entries. */
class LogPatternTests {
    private static final String FORGED = "2026-11-30T16:00:00.000Z  INFO 1 --- [main] io.leadline.Forged : signed in";

    @Test
    void aLineBreakInAMessageBeginsNoEntry() throws IOException {
        List<String> lines = lines("Refused: x\n" + FORGED + "\r\n" + FORGED, null);

        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).endsWith(": Refused: x");
        assertThat(lines.subList(1, 3)).allMatch(line -> line.equals("    " + FORGED));
    }

    @Test
    void neitherDoesOneInTheTextOfAnException() throws IOException {
        List<String> lines =
                lines("Failed", new IllegalStateException("x\n" + FORGED, new IOException("y\r" + FORGED)));

        assertThat(lines).hasSizeGreaterThan(6).anyMatch(line -> line.endsWith(FORGED));
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.isBlank() || line.startsWith("    "));
    }

    private static List<String> lines(String message, @Nullable Throwable failure) throws IOException {
        LoggerContext context = new LoggerContext();
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.getInstanceConverterMap().put("clr", ColorConverter::new);
        layout.getInstanceConverterMap().put("wEx", ExtendedWhitespaceThrowableProxyConverter::new);
        layout.setPattern(pattern().replace("${PID:-}", "1"));
        layout.start();
        LoggingEvent event = new LoggingEvent(
                LogPatternTests.class.getName(), context.getLogger("io.leadline"), Level.WARN, message, failure, null);
        return layout.doLayout(event).lines().toList();
    }

    private static String pattern() throws IOException {
        return String.valueOf(new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .getFirst()
                .getProperty("logging.pattern.console"));
    }
}
