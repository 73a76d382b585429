package io.leadline.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.database.Instants;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With the application in New York and the server five hours east of Greenwich, a DATETIME is UTC all the same. */
class ConnectionTimeTests {
    /** In New York this hour happened twice. */
    private static final String AMBIGUOUS = "2026-11-01T05:30:00.123456Z";
    /** In New York this hour never was. */
    private static final String SKIPPED = "2026-03-08T02:30:00.123456Z";

    @TempDir
    private static Path directory;

    private static TimeZone zoneBefore;
    private static ConfigurableApplicationContext application;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() {
        zoneBefore = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        application = DatabaseApplication.start(
                directory, "--leadline.database.server-options[1]=--default-time-zone=+05:00");
        jdbc = application.getBean(JdbcClient.class);
        jdbc.sql("CREATE TABLE moments (at DATETIME(6) NOT NULL)").update();
    }

    @AfterAll
    static void stop() {
        application.close();
        TimeZone.setDefault(zoneBefore);
    }

    @Test
    void theServersOwnZoneIsAnotherOne() {
        assertThat(jdbc.sql("SELECT @@global.time_zone").query(String.class).single())
                .isEqualTo("+05:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {AMBIGUOUS, SKIPPED})
    void aTimestampIsStoredInUtcAndComesBackIdentical(String moment) {
        Instant instant = Instant.parse(moment);
        write(Timestamp.from(instant));

        assertThat(stored()).isEqualTo(text(instant));
        assertThat(read(Timestamp.class).toInstant()).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {AMBIGUOUS, SKIPPED})
    void aLocalDateTimeIsStoredAsItIs(String moment) {
        Instant instant = Instant.parse(moment);
        write(Instants.toColumn(instant));

        assertThat(stored()).isEqualTo(text(instant));
        assertThat(read(LocalDateTime.class).toInstant(ZoneOffset.UTC)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {AMBIGUOUS, SKIPPED})
    void anInstantNeedsNoConversion(String moment) {
        Instant instant = Instant.parse(moment);
        write(instant);

        assertThat(stored()).isEqualTo(text(instant));
        assertThat(read(Instant.class)).isEqualTo(instant);
    }

    @Test
    void aBatchOfInsertsSendsInstantsInUtcToo() {
        Instant instant = Instant.parse(AMBIGUOUS);
        jdbc.sql("DELETE FROM moments").update();
        application
                .getBean(JdbcTemplate.class)
                .batchUpdate("INSERT INTO moments VALUES (?)", List.of(new Object[] {instant}, new Object[] {instant}));

        assertThat(jdbc.sql("SELECT DISTINCT CAST(at AS CHAR) FROM moments")
                        .query(String.class)
                        .list())
                .containsExactly(text(instant));
    }

    @Test
    void theSessionsClockSpeaksUtc() {
        LocalDateTime now = jdbc.sql("SELECT NOW(6)").query(LocalDateTime.class).single();

        assertThat(now.toInstant(ZoneOffset.UTC)).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void anUpdateCountsTheRowsItFoundEvenWhenNothingChanged() {
        write(LocalDateTime.of(2026, 1, 1, 0, 0));

        assertThat(jdbc.sql("UPDATE moments SET at = at").update()).isOne();
    }

    private static void write(Object value) {
        jdbc.sql("DELETE FROM moments").update();
        jdbc.sql("INSERT INTO moments VALUES (:at)").param("at", value).update();
    }

    private static <T> T read(Class<T> type) {
        return jdbc.sql("SELECT at FROM moments")
                .query((row, number) -> row.getObject("at", type))
                .single();
    }

    private static String stored() {
        return jdbc.sql("SELECT CAST(at AS CHAR) FROM moments")
                .query(String.class)
                .single();
    }

    private static String text(Instant instant) {
        return instant.toString().replace('T', ' ').replace("Z", "");
    }
}
