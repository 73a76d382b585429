package io.leadline.leads.internal.importing.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.problem.DomainException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileHeadTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a,b;c~1,2~COMMA",
                "a,b;c~1;2~SEMICOLON",
                "a;b~1;2~SEMICOLON",
                "\"a,b\";c~1;2~SEMICOLON",
                "email~a@example.com~COMMA",
                "Name, first;Email;Phone~Lovelace, Ada;a@example.com;1~SEMICOLON",
                "Name;Amount, EUR~Ada;1,50~SEMICOLON",
                "id,name;of;all~1,Ada~COMMA",
                "a|b~1|2~PIPE",
                "a;b~~SEMICOLON"
            })
    void theWholeHeadTellsTheDelimiter(String header, @Nullable String row, Delimiter expected) {
        assertThat(read(header + "\n" + Objects.requireNonNullElse(row, "") + "\n")
                        .delimiter())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "sep=;~SEMICOLON",
                "SEP=,~COMMA",
                "\"sep=;\"~SEMICOLON",
                "sep=|~PIPE",
                "sep=\\t~TAB",
                "sep=;,,,~SEMICOLON"
            })
    void aLineThatTellsTheDelimiterIsNoHeader(String line, Delimiter expected) {
        String header = "name" + expected.character() + "email";

        FileHead head = read("\ufeff" + line + "\r\n" + header + "\r\n");

        assertThat(head.delimiter()).isEqualTo(expected);
        assertThat(head.headers()).containsExactly("name", "email");
        assertThat(head.line()).isEqualTo(3);
    }

    @Test
    void aToldDelimiterCountsWhateverTheTextLooksLike() {
        assertThat(read("sep=;\na,b;c,d\n1,2;3,4\n").headers()).containsExactly("a,b", "c,d");
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
        assertThat(codeOf("name,email\na\0b\n".getBytes(StandardCharsets.UTF_8)))
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
        assertThat(codeOf("name^email^phone\n".getBytes(StandardCharsets.UTF_8)))
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
