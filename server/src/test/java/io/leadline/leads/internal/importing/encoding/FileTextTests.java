package io.leadline.leads.internal.importing.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.leads.internal.importing.encoding.FileText.Beginning;
import io.leadline.platform.problem.DomainException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTextTests {
    private static final String GERMAN = "Name,Ort\nJürgen Müller,München\nBjörn Groß,Köln\nAda Lovelace,London\n";
    private static final String FRENCH = "Nom,Ville\nRené Lefèvre,Orléans\nZoé Brûlé,Besançon\nPrix,10 €\n";
    private static final String POLISH = "Imię,Miasto\nPaweł Żak,Łódź\nGrażyna Wójcik,Gdańsk\nŚwięta Róża,Poznań\n";
    private static final String RUSSIAN =
            "Имя,Город\nИван Петров,Москва\nОльга Смирнова,Новосибирск\nСергей Кузнецов,Екатеринбург\n";
    private static final String JAPANESE = "名前,都市\n山田太郎さんの会社です,東京都\n鈴木花子さんの電話番号,大阪市\n佐藤一郎さんの住所,名古屋市\n";

    @ParameterizedTest
    @CsvSource({
        "UTF-8,utf-8",
        "UTF-16LE,utf-16le",
        "UTF-16BE,utf-16be",
        "windows-1252,windows-1252",
        "ISO-8859-1,windows-1252",
        "x-MacRoman,macintosh",
        "IBM850,ibm850"
    })
    void germanIsRecognised(String charset, String expected) throws IOException {
        assertRead(GERMAN, charset, expected);
    }

    @ParameterizedTest
    @CsvSource({"windows-1252,windows-1252", "ISO-8859-15,iso-8859-15"})
    void frenchWithPricesIsRecognised(String charset, String expected) throws IOException {
        assertRead(FRENCH.replace("Zoé", "Œuvre Zoé"), charset, expected);
    }

    @ParameterizedTest
    @CsvSource({"windows-1250,windows-1250", "ISO-8859-2,iso-8859-2"})
    void polishIsRecognised(String charset, String expected) throws IOException {
        assertRead(POLISH, charset, expected);
    }

    @ParameterizedTest
    @CsvSource({"windows-1251,windows-1251", "KOI8-R,koi8-r"})
    void russianIsRecognised(String charset, String expected) throws IOException {
        assertRead(RUSSIAN, charset, expected);
    }

    @Test
    void japaneseIsRecognised() throws IOException {
        assertRead(JAPANESE, "Shift_JIS", "shift_jis");
    }

    @Test
    void oneLetterIsEnoughForWindows() throws IOException {
        assertRead(
                "name,email\nAda,a@example.com\nJürgen,j@example.com\nBob,b@example.com\n",
                "windows-1252",
                "windows-1252");
    }

    @Test
    void marksOfTheirOwnDecide() throws IOException {
        assertThat(read("\ufeffä".getBytes(StandardCharsets.UTF_16LE)).encoding())
                .isEqualTo(TextEncoding.UTF_16LE);
        assertThat(read("\ufeffä".getBytes(StandardCharsets.UTF_16BE)).encoding())
                .isEqualTo(TextEncoding.UTF_16BE);
        assertThat(read("\ufeffä".getBytes(StandardCharsets.UTF_8)).encoding()).isEqualTo(TextEncoding.UTF_8);
    }

    @Test
    void aChosenEncodingIsKeptTo() throws IOException {
        FileText text = read("Jürgen\n".getBytes(StandardCharsets.UTF_8), "windows-1252");

        assertThat(textOf(text)).isEqualTo("JÃ¼rgen\n");
        assertThat(codeOf("Jürgen\n", "windows-1252", "utf-8")).isEqualTo("wrong_encoding");
        assertThat(codeOf("x", "utf-8", "utf-16le")).isEqualTo("wrong_encoding");
    }

    @Test
    void charactersAtTheEdgeOfAPieceStayWhole() throws IOException {
        String text = "x".repeat(8191) + "\ud83d\ude00ä".repeat(9000);

        assertThat(textOf(read(text.getBytes(StandardCharsets.UTF_16LE), "utf-16le")))
                .isEqualTo(text);
    }

    @Test
    void theBeginningMayEndWithinACharacter() {
        byte[] utf8 = "aä".getBytes(StandardCharsets.UTF_8);
        byte[] utf16 = "aä\ud83d\ude00".getBytes(StandardCharsets.UTF_16LE);

        assertThat(Beginning.of(java.util.Arrays.copyOf(utf8, 2), true, Optional.empty())
                        .encoding())
                .isEqualTo(TextEncoding.UTF_8);
        Beginning wide = Beginning.of(java.util.Arrays.copyOf(utf16, 7), true, Optional.of(TextEncoding.UTF_16LE));
        assertThat(new String(wide.bytes(), StandardCharsets.UTF_8)).isEqualTo("aä");
    }

    @Test
    void spreadsheetsAndArchivesAreNoText() {
        assertThat(codeOf("PK\u0003\u0004rest", "utf-8", null)).isEqualTo("not_a_csv");
        assertThat(codeOf("%PDF-1.7", "utf-8", null)).isEqualTo("not_a_csv");
    }

    private static void assertRead(String text, String charset, String expected) throws IOException {
        FileText file = read(text.getBytes(Charset.forName(charset)));
        assertThat(file.encoding().wireName()).isEqualTo(expected);
        assertThat(textOf(file)).isEqualTo(text);
    }

    private static FileText read(byte[] bytes) throws IOException {
        return FileText.of(() -> new ByteArrayInputStream(bytes), Optional.empty());
    }

    private static FileText read(byte[] bytes, String encoding) throws IOException {
        return FileText.of(() -> new ByteArrayInputStream(bytes), TextEncoding.chosen(encoding));
    }

    private static String textOf(FileText file) throws IOException {
        try (InputStream utf8 = file.open()) {
            return new String(utf8.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String codeOf(String text, String charset, @org.jspecify.annotations.Nullable String chosen) {
        try {
            byte[] bytes = text.getBytes(Charset.forName(charset));
            textOf(FileText.of(() -> new ByteArrayInputStream(bytes), TextEncoding.chosen(chosen)));
            return "read";
        } catch (DomainException refused) {
            return refused.type().code();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
