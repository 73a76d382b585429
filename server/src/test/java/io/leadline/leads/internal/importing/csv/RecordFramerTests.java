package io.leadline.leads.internal.importing.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import io.leadline.platform.csv.SafeCells;
import io.leadline.platform.web.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RecordFramerTests {
    @Test
    void recordsEndWithAnyLineEnding() throws IOException {
        assertThat(frames("a,b\nc,d\r\ne,f\rg,h"))
                .containsExactly("1 WHOLE a,b", "2 WHOLE c,d", "3 WHOLE e,f", "4 WHOLE g,h");
    }

    @Test
    void quotedLineEndingsBelongToTheRecord() throws IOException {
        assertThat(frames("a,\"b\nc\r\nd\"\"\n\",e\nf,g\n"))
                .containsExactly("1 WHOLE a,\"b\nc\r\nd\"\"\n\",e", "5 WHOLE f,g");
    }

    @Test
    void blankLinesAreSkippedButCounted() throws IOException {
        assertThat(frames("a\n\n  \r\nb\n")).containsExactly("1 WHOLE a", "4 WHOLE b");
    }

    @Test
    void quotesInsideABareCellMeanNothing() throws IOException {
        assertThat(frames("5\" disk,b\n7,8\n")).containsExactly("1 WHOLE 5\" disk,b", "2 WHOLE 7,8");
    }

    @Test
    void blanksBeforeAQuoteDoNotHideIt() throws IOException {
        assertThat(frames("a, \"b\nc\"\nd\n")).containsExactly("1 WHOLE a, \"b\nc\"", "3 WHOLE d");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsLineOnly() throws IOException {
        assertThat(frames("a,b\nc,\"d\ne,f\ng,h\n"))
                .containsExactly("1 WHOLE a,b", "2 UNCLOSED c,\"d", "3 WHOLE e,f", "4 WHOLE g,h");
    }

    @Test
    void aQuoteThatIsClosedByTheBeginningOfAnotherCellCostsItsLineOnly() throws IOException {
        assertThat(frames("c,\"d\ne,f\ng,\"h\"\n"))
                .containsExactly("1 UNCLOSED c,\"d", "2 WHOLE e,f", "3 WHOLE g,\"h\"");
    }

    @Test
    void aRecordOfSeveralLinesGoesUpToTheLineOfItsUnclosedQuote() throws IOException {
        assertThat(frames("\"a\nb\",\"c\nd,e\n")).containsExactly("1 UNCLOSED \"a\nb\",\"c", "3 WHOLE d,e");
    }

    @Test
    void anUnclosedQuoteOnTheLastLineEndsTheFile() throws IOException {
        assertThat(frames("a,b\nc,\"d")).containsExactly("1 WHOLE a,b", "2 UNCLOSED c,\"d");
    }

    @Test
    void tooManyQuotedLinesCountAsNeverClosed() throws IOException {
        String lines = "x\n".repeat(RecordFramer.MAX_LINES);
        List<String> frames = frames("a,\"b\n" + lines + "c\",d\n");

        assertThat(frames.getFirst()).isEqualTo("1 UNCLOSED a,\"b");
        assertThat(frames).hasSize(RecordFramer.MAX_LINES + 2);
    }

    @Test
    void anOversizedLineIsSkippedToItsEnd() throws IOException {
        List<String> frames = frames("a\n" + "x".repeat(3 * RecordFramer.MAX_RECORD) + "\r\nb\n");

        assertThat(frames).hasSize(3);
        assertThat(frames.get(1)).startsWith("2 OVERSIZED xxx").hasSizeLessThan(2000);
        assertThat(frames.get(2)).isEqualTo("3 WHOLE b");
    }

    @Property(tries = 300)
    void whateverIsEncodedIsReadBack(
            @ForAll("tables") List<List<String>> table,
            @ForAll Delimiter delimiter,
            @ForAll("endings") LineDelimiter ending,
            @ForAll boolean quoteAll,
            @ForAll @IntRange(min = 1, max = 7) int readSize)
            throws IOException {
        byte[] file = encode(table, delimiter, ending, quoteAll);

        RecordFramer framer = new RecordFramer(new Trickle(file, readSize), delimiter, 0, 1);
        Cells cells = new Cells(delimiter);
        List<List<String>> read = new ArrayList<>();
        for (Frame frame = framer.next(); frame != null; frame = framer.next()) {
            assertThat(frame.kind()).isEqualTo(Frame.Kind.WHOLE);
            read.add(cells.read(frame.bytes()));
        }

        assertThat(read).isEqualTo(table);
        assertThat(framer.offset()).isEqualTo(file.length);
    }

    @Property(tries = 300)
    void readingGoesOnAtAnyFrameAsIfItHadNeverStopped(@ForAll("noise") String noise, @ForAll Delimiter delimiter)
            throws IOException {
        byte[] file = noise.getBytes(StandardCharsets.UTF_8);
        RecordFramer whole = new RecordFramer(new ByteArrayInputStream(file), delimiter, 0, 1);
        while (true) {
            int offset = Math.toIntExact(whole.offset());
            InputStream rest = new ByteArrayInputStream(file, offset, file.length - offset);
            RecordFramer resumed = new RecordFramer(rest, delimiter, offset, whole.line());
            Frame expected = whole.next();
            Frame actual = resumed.next();
            if (expected == null || actual == null) {
                assertThat(actual).isEqualTo(expected);
                break;
            }
            assertThat(describe(actual)).isEqualTo(describe(expected));
        }
    }

    @Property(tries = 300)
    void everyPhysicalLineIsReadOnceInOrder(@ForAll("noise") String noise) throws IOException {
        long line = 0;
        for (String frame : frames(noise)) {
            long next = Long.parseLong(frame.substring(0, frame.indexOf(' ')));
            assertThat(next).isGreaterThan(line);
            line = next;
        }
    }

    private static List<String> frames(String text) throws IOException {
        RecordFramer framer = new RecordFramer(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Delimiter.COMMA, 0, 1);
        List<String> frames = new ArrayList<>();
        for (Frame frame = framer.next(); frame != null; frame = framer.next()) {
            frames.add(describe(frame));
        }
        return frames;
    }

    private static String describe(Frame frame) {
        return frame.line() + " " + frame.kind() + " " + new String(frame.bytes(), StandardCharsets.UTF_8);
    }

    private static byte[] encode(
            List<List<String>> table, Delimiter delimiter, LineDelimiter ending, boolean quoteAll) {
        StringWriter text = new StringWriter();
        CsvWriter.CsvWriterBuilder builder =
                CsvWriter.builder().fieldSeparator(delimiter.character()).lineDelimiter(ending);
        if (quoteAll) {
            builder.quoteStrategy(QuoteStrategies.ALWAYS);
        }
        try (CsvWriter writer = builder.build(text)) {
            table.forEach(
                    row -> writer.writeRecord(row.stream().map(SafeCells::write).toList()));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Cells as they are after trimming, each record with something in it. */
    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.strings()
                .withChars("ab\"',;\t\n\r é€😀0")
                .ofMaxLength(8)
                .map(String::strip)
                .filter(Texts::isClean);
        Arbitrary<String> first = cell.map(text -> "k" + text);
        return Arbitraries.integers()
                .between(1, 4)
                .flatMap(columns -> first.flatMap(head -> cell.list()
                                .ofSize(columns)
                                .map(rest -> Stream.concat(Stream.of(head), rest.stream())
                                        .toList()))
                        .list()
                        .ofMaxSize(6));
    }

    @Provide
    Arbitrary<LineDelimiter> endings() {
        return Arbitraries.of(LineDelimiter.LF, LineDelimiter.CRLF, LineDelimiter.CR);
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.strings().withChars("a\"\",\n\r ;").ofMaxLength(40);
    }

    /** Hands out a few bytes at a time, so that every boundary is met. */
    private static final class Trickle extends InputStream {
        private final ByteArrayInputStream bytes;
        private final int size;

        Trickle(byte[] bytes, int size) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.size = size;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, Math.min(size, length));
        }
    }
}
