package io.leadline.platform.terminal;

import jakarta.annotation.PreDestroy;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The few lines that tell whoever started Leadline by hand where to go on. Only where somebody looks at them
 * ({@code leadline.terminal}, which {@code ./leadline up} sets): elsewhere standard output is the log.
 */
@Component
public class Terminal {
    /** What a line is about, in the order of the lines. */
    public enum Line {
        OPEN("Open"),
        SIGN_IN("Sign in"),
        DATA("Data"),
        LOG("Log"),
        STOP("Stop"),
        NEXT("Next");

        private final String label;

        Line(String label) {
            this.label = label;
        }
    }

    private final boolean on;
    private final PrintStream out;
    private final Map<Line, String> lines = new ConcurrentSkipListMap<>();
    private final AtomicBoolean shown = new AtomicBoolean();

    @Autowired
    Terminal(
            @Value("${leadline.terminal:false}") boolean on,
            @Value("${leadline.base-url}") URI address,
            @Value("${leadline.data-dir}") Path data,
            @Value("${logging.file.name:}") String log) {
        this(on, new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        tell(Line.OPEN, address.toString());
        tell(Line.DATA, data.toAbsolutePath().normalize().toString());
        if (!log.isBlank()) {
            tell(Line.LOG, Path.of(log).toAbsolutePath().normalize().toString());
        }
        tell(Line.STOP, "Ctrl-C");
    }

    Terminal(boolean on, PrintStream out) {
        this.on = on;
        this.out = out;
    }

    /** Whether somebody looks: then what only they may read belongs here, and not into the log. */
    public boolean isOn() {
        return on;
    }

    /** Replaces what was told about the same before. */
    public void tell(Line line, String text) {
        lines.put(line, text);
    }

    /** Before anything that may end the application again. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ApplicationReadyEvent ready) {
        show(Objects.requireNonNullElse(ready.getTimeTaken(), Duration.ZERO));
    }

    void show(Duration took) {
        show("Leadline is ready after %d s.".formatted(took.toSeconds()));
    }

    /** A start that breaks off may have made an account already: its password stands nowhere else. */
    @PreDestroy
    void showWhatIsKnown() {
        if (lines.containsKey(Line.SIGN_IN)) {
            show("Leadline stopped before it was ready.");
        }
    }

    private void show(String heading) {
        if (on && shown.compareAndSet(false, true)) {
            out.printf("%n%s%n%n", heading);
            lines.forEach((line, text) -> out.printf("  %-9s %s%n", line.label, text));
            out.println();
        }
    }
}
