package io.leadline.platform.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TerminalTests {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    private String text() {
        return shown.toString(StandardCharsets.UTF_8).replace("\r", "");
    }

    private Terminal terminal(boolean on) {
        return new Terminal(on, new PrintStream(shown, true, StandardCharsets.UTF_8));
    }

    @Test
    void whoeverLooksReadsWhereToGoOn() {
        Terminal terminal = terminal(true);
        terminal.tell(Terminal.Line.STOP, "Ctrl-C");
        terminal.tell(Terminal.Line.OPEN, "http://localhost:8080");
        terminal.tell(Terminal.Line.SIGN_IN, "as before");
        terminal.tell(Terminal.Line.SIGN_IN, "as admin@example.com");

        terminal.show(Duration.ofMillis(9400));

        assertThat(text()).isEqualTo("""

                Leadline is ready after 9 s.

                  Open      http://localhost:8080
                  Sign in   as admin@example.com
                  Stop      Ctrl-C

                """);
    }

    @Test
    void aPasswordIsShownThoughTheStartBreaksOffAndOnlyOnce() {
        Terminal broken = terminal(true);
        broken.tell(Terminal.Line.SIGN_IN, "with the password secret");

        broken.showWhatIsKnown();
        broken.show(Duration.ofSeconds(1));

        assertThat(text()).containsOnlyOnce("with the password secret").contains("stopped before it was ready");
    }

    @Test
    void whoeverStopsAfterwardsReadsNothingMore() {
        Terminal terminal = terminal(true);
        terminal.tell(Terminal.Line.SIGN_IN, "with the password secret");
        terminal.show(Duration.ofSeconds(1));

        terminal.showWhatIsKnown();

        assertThat(text()).containsOnlyOnce("with the password secret").doesNotContain("stopped");
    }

    @Test
    void whereNobodyLooksNothingIsShown() {
        Terminal terminal = terminal(false);
        terminal.tell(Terminal.Line.SIGN_IN, "with the password secret");

        terminal.show(Duration.ofSeconds(1));

        assertThat(text()).isEmpty();
    }
}
