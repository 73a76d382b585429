package io.leadline.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a table read and written by plain JDBC: the ceilings. */
final class Rows {
    static final int PORTION = 1000;

    private Rows() {}

    /** Reads rows as they are. */
    static List<@Nullable Object[]> read(Connection connection, String sql, Object... parameters) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, 1, parameters);
            try (ResultSet result = statement.executeQuery()) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    @Nullable Object[] row = new @Nullable Object[columns];
                    for (int i = 0; i < columns; i++) {
                        row[i] = result.getObject(i + 1);
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** Writes the rows with one statement and returns the seconds it took, commit included. */
    static double write(Connection connection, String head, List<@Nullable Object[]> rows, String tail)
            throws SQLException {
        String one = "(" + "?,".repeat(rows.getFirst().length - 1) + "?)";
        String sql = head + " VALUES " + one + ("," + one).repeat(rows.size() - 1) + " " + tail;
        long begin = System.nanoTime();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int position = 1;
            for (@Nullable Object[] row : rows) {
                position = bind(statement, position, row);
            }
            statement.executeUpdate();
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    static int bind(PreparedStatement statement, int first, @Nullable Object... values) throws SQLException {
        int position = first;
        for (Object value : values) {
            statement.setObject(position++, value);
        }
        return position;
    }
}
