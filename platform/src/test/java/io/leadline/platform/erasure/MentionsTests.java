package io.leadline.platform.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTests {
    private static final Mentions JOERG =
            new Mentions(List.of("Jörg.Müller@Example.com", "+4930901820", "030 901820"), List.of("Jörg", "Müller"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jörg.müller@example.com",
                "JORG.MULLER@EXAMPLE.COM",
                "<jo\u0308rg.mu\u0308ller@example.com>",
                "mailto:jörg.müller%40example.com?subject=x",
                "'jörg.müller@example.com'.",
                "+4930901820",
                "+49 (0)30 / 90 18 20",
                "0049-30-901820",
                "(030) 901.820",
                "5 030 901820",
                "call 03090 1820 today"
            })
    void findsAddressesAndNumbersInAnySpelling(String text) {
        assertThat(JOERG.isIn(text)).isTrue();
        assertThat(JOERG.isIn(JOERG.cut(text))).isFalse();
        assertThat(JOERG.cut(text)).contains(Mentions.ERASED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Jörg Müller",
                "xjörg.müller@example.com",
                "jörg.müller@example.com.au",
                "jörg.müller@example.community",
                "+4940901820",
                "+49309018201",
                "1030901820",
                "901 820",
                "2026-11-30 09:01:82"
            })
    void leavesOthersAlone(String text) {
        assertThat(JOERG.isIn(text)).isFalse();
        assertThat(JOERG.cut(text)).isEqualTo(text);
    }

    @Test
    void namesGoFromTextsThatNameThePersonOtherwise() {
        assertThat(JOERG.cut("JÖRG Muller, jörg.müller@example.com, and Jörgen"))
                .isEqualTo("[erased] [erased], [erased], and Jörgen");
    }

    @Test
    void whoHasNeitherAddressNorNumberIsNotLookedFor() {
        assertThat(new Mentions(List.of("", "12345"), List.of("Ada")).isEmpty()).isTrue();
        assertThat(JOERG.isEmpty()).isFalse();
    }

    @Property(tries = 500)
    void nothingIsFoundInWhatIsLeft(@ForAll String before, @ForAll String after) {
        String text = before + " jörg.müller@example.com " + after + " 030/901820 " + before;

        assertThat(JOERG.isIn(JOERG.cut(text))).isFalse();
    }
}
