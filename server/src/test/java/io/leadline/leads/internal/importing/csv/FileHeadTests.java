package io.leadline.leads.internal.importing.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.problem.DomainException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileHeadTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a,b;c|COMMA", "a;b|SEMICOLON", "\"a,b\";c|SEMICOLON", "email|COMMA"})
    void theHeaderTellsTheDelimiter(String header, Delimiter expected) {
        assertThat(read(header + "\n1;2\n").delimiter()).isEqualTo(expected);
    }

    @Test
    void tabsAreADelimiter() {
        assertThat(read("a\tb\n")).isEqualTo(new FileHead(Delimiter.TAB, List.of("a", "b"), 4, 2));
    }

    @Test
    void aByteOrderMarkBelongsToNoHeader() {
        assertThat(read("\ufeffname,email\r\nx,y\n"))
                .isEqualTo(new FileHead(Delimiter.COMMA, List.of("name", "email"), 15, 2));
    }

    @Test
    void aHeaderMaySpanLines() {
        assertThat(read("\"first\nname\",email\nx,y\n").line()).isEqualTo(3);
    }

    @Test
    void anEmptyFileIsNoFile() {
        assertThat(codeOf(new byte[0])).isEqualTo("empty_file");
        assertThat(codeOf("\ufeff\n \r\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("empty_file");
    }

    @Test
    void whatIsNoTextIsNoCsv() {
        assertThat(codeOf(new byte[] {'P', 'K', 3, 4, 20, 0})).isEqualTo("not_a_csv");
        assertThat(codeOf("name,email\n".getBytes(StandardCharsets.UTF_16))).isEqualTo("not_a_csv");
        assertThat(codeOf("name,email\n".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("not_a_csv");
        assertThat(codeOf("name,email\na\0b\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("not_a_csv");
        assertThat(codeOf("größe,email\n".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo("not_a_csv");
        assertThat(codeOf("name,\"email\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("not_a_csv");
        assertThat(codeOf(",,\n1,2,3\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("not_a_csv");
    }

    @Test
    void aHeaderHasAtMost512Columns() {
        String columns = IntStream.rangeClosed(1, 513).mapToObj(i -> "c" + i).collect(Collectors.joining(","));

        assertThat(codeOf((columns + "\n").getBytes(StandardCharsets.UTF_8))).isEqualTo("too_many_columns");
        assertThat(read(columns.replace(",c513", "") + "\n").headers()).hasSize(512);
    }

    @Test
    void anotherDelimiterIsNamedInsteadOfGuessed() {
        assertThat(codeOf("name|email|phone\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("unknown_delimiter");
    }

    private static FileHead read(String text) {
        return FileHead.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String codeOf(byte[] file) {
        try {
            FileHead.read(file);
        } catch (DomainException refused) {
            return refused.type().code();
        }
        return "accepted";
    }
}
