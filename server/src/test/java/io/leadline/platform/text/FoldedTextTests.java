package io.leadline.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTests {
    @ParameterizedTest
    @CsvSource({
        "Müller,        muller",
        "STRASSE,       strasse",
        "Straße,        strasse",
        "STRA\u1E9EE,   strasse",
        "Łukasz,        lukasz",
        "Ørsted,        orsted",
        "Đorđe,         dorde",
        "Æsir,          aesir",
        "Œuvre,         oeuvre",
        "Þór,           thor",
        "IŞIK,          isik",
        "ışık,          isik",
        "İzmir,         izmir",
        "\uFB01n,       fin",
        "ＡＢＣ,         abc",
        "O\u2019Neil,   o'neil",
        "O\u02BCNeil,   o'neil",
        "O\u00B4Neil,   o'neil",
        "a\u2011b\u2013c, a-b-c",
        "Mül\u200Bler,  muller",
        "Mül\u00ADler,  muller",
        "Σίσυφος,       σισυφοσ",
        "Ёлка,          елка",
        "\u0623\u062D\u0645\u064E\u062F, \u0627\u062D\u0645\u062F",
        "\u0661\u0662\u06F3\u0967, 1231",
        "\u304C,        \u304C",
        "\uAC00,        \uAC00",
    })
    void whatPeopleOverlookIsFolded(String text, String folded) {
        assertThat(FoldedText.of(text)).isEqualTo(folded);
        assertThat(FoldedText.of(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(folded);
        assertThat(FoldedText.of(folded)).isEqualTo(folded);
    }

    @Test
    void whatIsNoLetterDigitOrSignSeparatesWords() {
        assertThat(FoldedText.words(" Hans-Peter  d\u2019Or, (3M) a_b 100% \uD83D\uDE80\u00A0x"))
                .containsExactly("hans", "peter", "d", "or", "3m", "a_b", "100", "\uD83D\uDE80", "x");
        assertThat(FoldedText.words("- % '")).isEmpty();
    }

    @Test
    void aNameIsFoundByAnyOfItsWordsInAnyOrder() {
        assertThat(NameTerms.of("M\u00FCller-L\u00FCdenscheidt"))
                .containsExactly("mullerludenscheidt", "ludenscheidt", "muellerluedenscheidt", "luedenscheidt");
        assertThat(NameTerms.matches("Anna Maria van der Berg", "berg anna")).isTrue();
        assertThat(NameTerms.matches("Anna Maria van der Berg", "erg")).isFalse();
        assertThat(NameTerms.matches("Anna", "")).isFalse();
        assertThat(NameTerms.matches("\u738B\u5C0F\u660E", "\u5C0F\u660E")).isTrue();
    }

    @Test
    void textsOfAJsonDocumentAreComposed() {
        String decomposed = "Zoe\u0308";
        Map<String, Object> plain = Map.of("a", List.of("Zoë", 1));

        assertThat(ComposedText.ofJson(plain)).isSameAs(plain);
        assertThat(ComposedText.ofJson(Map.of(decomposed, List.of(decomposed, 1))))
                .isEqualTo(Map.of("Zoë", List.of("Zoë", 1)));
    }
}
