package io.leadline.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;

class DatabaseFailuresTests {

    static Stream<Throwable> failuresOfADatabaseThatIsAway() {
        return Stream.of(
                new CannotGetJdbcConnectionException("none", new SQLTransientConnectionException("away", "08001")),
                new CannotCreateTransactionException("none"),
                new IllegalStateException(new SQLNonTransientConnectionException(
                        "Socket error", "08000", new SocketException("closed"))));
    }

    @ParameterizedTest
    @MethodSource("failuresOfADatabaseThatIsAway")
    void aDatabaseThatIsAwayIsWorthAnotherTryInASecond(Throwable failure) {
        RetryLaterException problem = DatabaseFailures.problemOf(failure).orElseThrow();

        assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(problem.retryAfter()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 1021, 1026, 1114, 1878})
    void aFullDiskIsToldAsOne(int code) {
        assertFull(new SQLException("full", "HY000", code));
    }

    @Test
    void aFullDiskIsKnownByTheReasonTheServerNames() {
        assertFull(new SQLException("Got error 28 \"No space left on device\" from storage engine", "HY000", 1030));
        assertFull(new SQLException("Error writing file './x' (Errcode: 28 \"No space left on device\")", "HY000", 9));
    }

    private static void assertFull(SQLException full) {
        RetryLaterException problem = DatabaseFailures.problemOf(
                        new UncategorizedSQLException("insert", "INSERT", full))
                .orElseThrow();

        assertThat(problem.type().status().value()).isEqualTo(507);
        assertThat(problem.type().code()).isEqualTo("storage_low");
        assertThat(problem.detail()).contains("disk");
    }

    @Test
    void aDatabaseThatOnlyReadsIsUnavailableForTheWrite() {
        var readOnly = new SQLException("The MySQL server is running with the --read-only option", "HY000", 1290);

        assertThat(DatabaseFailures.problemOf(new UncategorizedSQLException("insert", "INSERT", readOnly)))
                .map(RetryLaterException::type)
                .contains(ProblemType.UNAVAILABLE);
    }

    @Test
    void otherFailuresAreNotTheDatabases() {
        assertThat(DatabaseFailures.problemOf(new IllegalStateException("ours")))
                .isEmpty();
        assertThat(DatabaseFailures.problemOf(
                        new DuplicateKeyException("twice", new SQLException("duplicate", "23000", 1062))))
                .isEmpty();
        assertThat(DatabaseFailures.problemOf(new UncheckedIOException(new IOException("client gone"))))
                .isEmpty();
    }
}
