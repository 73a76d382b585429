package io.leadline.leads.internal.record;

import io.leadline.platform.database.Instants;
import io.leadline.platform.web.json.JsonColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * How the values of a field are written to a column of the database and to a cell of a file, and read from them.
 *
 * @param <T> what they are in a lead
 * @param hint what a cell that cannot be read should hold instead
 */
record FieldType<T>(
        Function<T, Object> toColumn, FromColumn<T> fromColumn, FromCell<T> fromCell, ToCell<T> toCell, String hint) {
    static final FieldType<String> TEXT = new FieldType<>(
            text -> text,
            (row, column, json) -> row.getString(column),
            (cell, context) -> Optional.of(cell),
            (text, json) -> text,
            "use a text.");

    /** ISO 3166 alpha-2; a file may give the country's English name instead. */
    static final FieldType<String> COUNTRY = new FieldType<>(
            code -> code,
            (row, column, json) -> row.getString(column),
            (cell, context) -> Countries.codeOf(cell),
            (code, json) -> code,
            "use a country code such as DE.");

    /** The user id of a member of the tenant. */
    static final FieldType<Long> MEMBER = new FieldType<>(
            id -> id,
            (row, column, json) -> row.getObject(column, Long.class),
            (cell, context) -> number(cell),
            (id, json) -> id.toString(),
            "use the id of a member.");

    static final FieldType<Instant> TIME = new FieldType<>(
            Instants::toColumn,
            (row, column, json) -> Instants.fromNullableColumn(row, column),
            (cell, context) -> CellTime.read(cell, context.zone()),
            (time, json) -> time.toString(),
            "use a date such as 2026-01-31 or a time such as 2026-01-31T09:30:00Z.");

    static final FieldType<Map<String, @Nullable Object>> JSON_OBJECT = new FieldType<>(
            object -> object,
            (row, column, json) -> json.readMap(row.getString(column)),
            (cell, context) -> object(cell, context.json()),
            (object, json) -> object.isEmpty() ? "" : json.write(object),
            "the cell is not a JSON object.");

    /** One of the constants of an enum, by their names in lower case. */
    static <E extends Enum<E>> FieldType<E> word(Class<E> type, Function<E, String> wireName) {
        Map<String, E> constants =
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toUnmodifiableMap(wireName, value -> value));
        String words = Arrays.stream(type.getEnumConstants()).map(wireName).collect(Collectors.joining(", "));
        return new FieldType<>(
                wireName::apply,
                (row, column, json) -> constant(constants, row.getString(column)),
                (cell, context) -> Optional.ofNullable(constants.get(cell.toLowerCase(Locale.ROOT))),
                (value, json) -> wireName.apply(value),
                "use one of " + words + ".");
    }

    private static <E> @Nullable E constant(Map<String, E> constants, @Nullable String word) {
        return word == null ? null : Objects.requireNonNull(constants.get(word), word);
    }

    private static Optional<Long> number(String cell) {
        try {
            return Optional.of(Long.valueOf(cell));
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Map<String, @Nullable Object>> object(String cell, JsonColumn json) {
        try {
            return Optional.ofNullable(json.readMap(cell));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /** Reads the value from a row; null where the column is. */
    @FunctionalInterface
    interface FromColumn<T> {
        @Nullable T read(ResultSet row, String column, JsonColumn json) throws SQLException;
    }

    /** Reads the value from a cell that is not empty; empty where it stands for none. */
    @FunctionalInterface
    interface FromCell<T> {
        Optional<T> read(String cell, CellContext context);
    }

    @FunctionalInterface
    interface ToCell<T> {
        String write(T value, JsonColumn json);
    }
}
