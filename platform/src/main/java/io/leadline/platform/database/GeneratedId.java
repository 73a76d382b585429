package io.leadline.platform.database;

import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The id the database gives to an inserted row. */
public final class GeneratedId {
    private GeneratedId() {}

    /** Runs the insert of one row and returns the row's {@code id}. */
    public static long of(JdbcClient.StatementSpec insert) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        insert.update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
    }
}
