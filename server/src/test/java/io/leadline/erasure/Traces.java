package io.leadline.erasure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where fragments of a person are: every cell of every table of the database, as text and as bytes, and every file of the data
 * folder; in any case, with or without accents, numbers however they are written, and in hexadecimal or Base64.
 *
 * @param words parts of names and addresses
 * @param digits parts of telephone numbers
 */
record Traces(JdbcClient jdbc, Path folder, List<String> words, List<String> digits) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    /** What may stand between the digits of a number. Over words and other values hidden digits would meet by chance. */
    private static final String BETWEEN = "[^0-9\\p{L}\",:]{0,4}";

    private static final List<String> NUMBERS =
            List.of("int", "bigint", "smallint", "tinyint", "datetime", "date", "decimal");

    /** {@code table.column} or the name of a file, once for each that holds a fragment. */
    List<String> find() {
        List<String> found = new ArrayList<>();
        jdbc
                .sql("""
                        SELECT table_name, column_name, data_type FROM information_schema.columns
                        JOIN information_schema.tables USING (table_schema, table_name)
                        WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name, column_name""")
                .query((row, number) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .filter(column -> !NUMBERS.contains(column.get(2).toLowerCase(Locale.ROOT)))
                .filter(column -> isInColumn(column.get(0), column.get(1)))
                .forEach(column -> found.add(column.get(0) + "." + column.get(1)));
        found.addAll(files());
        return found;
    }

    private boolean isInColumn(String table, String column) {
        return jdbc
                .sql("SELECT DISTINCT CAST(%s AS BINARY) AS cell FROM %s WHERE %s IS NOT NULL"
                        .formatted(column, table, column))
                .query((row, number) -> row.getBytes("cell"))
                .list()
                .stream()
                .anyMatch(this::isIn);
    }

    private List<String> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> isIn(bytes(file)))
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            return new byte[0];
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean isIn(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String folded = folded(text);
        return words.stream().anyMatch(word -> isIn(folded, text, word))
                || digits.stream().anyMatch(part -> isNumberIn(text, part) || isIn(folded, text, part));
    }

    private static boolean isNumberIn(String text, String digits) {
        return Pattern.compile(String.join(BETWEEN, digits.split("")))
                .matcher(text)
                .find();
    }

    private static boolean isIn(String folded, String text, String word) {
        byte[] plain = word.getBytes(StandardCharsets.UTF_8);
        return folded.contains(folded(word))
                || folded.contains(HexFormat.of().formatHex(plain))
                || Stream.of(0, 1, 2).anyMatch(offset -> text.contains(base64(plain, offset)));
    }

    /** The part of the Base64 that is the same whatever stands before and behind. */
    private static String base64(byte[] plain, int offset) {
        byte[] shifted = new byte[plain.length + offset];
        System.arraycopy(plain, 0, shifted, offset, plain.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return encoded.substring(offset == 0 ? 0 : offset + 1, encoded.length() - 1);
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
