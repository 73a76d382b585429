package io.leadline.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.LiveStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** {@code SIGTERM} while clients have streams open: they are ended, and nobody waits for them. */
@DisabledIfEnvironmentVariable(
        named = "SPRING_DATASOURCE_URL",
        matches = ".+",
        disabledReason = "embedded database only")
class StreamShutdownTests {
    /** Requests at work are waited for up to 25 seconds. */
    private static final Duration LESS_THAN_WAITING = Duration.ofSeconds(20);

    @Test
    void openStreamsEndAtOnce(@TempDir Path data) throws Exception {
        ServerProcess server = ServerProcess.start(data);
        ApiClient admin = ApiClient.register(server.port());
        List<LiveStream> streams =
                Stream.generate(() -> LiveStream.of(admin)).limit(10).toList();
        Instant asked = Instant.now();

        assertThat(server.stop()).isTrue();

        streams.forEach(LiveStream::awaitEnd);
        assertThat(Duration.between(asked, Instant.now())).isLessThan(LESS_THAN_WAITING);
    }
}
