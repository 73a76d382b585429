package io.leadline.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellsTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+SUM(A1)",
                "-cmd|' /C calc'!A0",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "'=1",
                "''+x",
                "-",
                "+",
                "=",
                "+49 30 12a",
                "-1\n=2"
            })
    void textThatCouldBeAFormulaGetsAnApostrophe(String text) {
        assertThat(SafeCells.write(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada", "-12.50", "+4930123456", "+49 (0)30 1234-5", "'quoted'", "3-4", "a=b", "O'Hara"})
    void numbersAndOrdinaryTextStay(String text) {
        assertThat(SafeCells.write(text)).isEqualTo(text);
    }

    @Property
    void readingTakesBackWhatWritingDid(@ForAll("tricky") String text) {
        assertThat(SafeCells.read(SafeCells.write(text))).isEqualTo(text);
    }

    @Property
    void noWrittenCellBeginsAFormula(@ForAll("tricky") String text) {
        String cell = SafeCells.write(text);
        assertThat(cell)
                .matches(java.util.regex.Pattern.compile(
                        "|[^=+\\-@\t\r].*|[+-][0-9][0-9 .,()/-]*", java.util.regex.Pattern.DOTALL));
    }

    @Provide
    Arbitrary<String> tricky() {
        return Arbitraries.strings().withChars("'=+-@\t\r\n 09.a,").ofMaxLength(6);
    }
}
