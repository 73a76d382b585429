package io.leadline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTests {
    @ParameterizedTest
    @ValueSource(
            ints = {
                ' ', '\t', '\n', 0xa0, 0xad, 0x61c, 0x180e, 0x2007, 0x200b, 0x200c, 0x200d, 0x200e, 0x202a, 0x202c,
                0x202f, 0x2060, 0x2066, 0x2800, 0x3000, 0x3164, 0xfeff
            })
    void invisibleCharactersAroundATextAreTrimmed(int character) {
        String around = Character.toString(character);

        assertThat(Texts.strip(around + "Ada" + around + " ")).isEqualTo("Ada");
        assertThat(Texts.isBlank(around + around)).isTrue();
        assertThat(Texts.visible("a" + around + "b")).isIn("ab", "a b");
    }

    /** Malayalam with a joiner at the end of a word, a family, a heart, a flag of tags; Persian with one in the middle. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0d05\u0d35\u0d28\u0d4d\u200d",
                "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
                "\u2764\ufe0f",
                "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f",
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"
            })
    void joinersThatBelongToTheTextStay(String text) {
        assertThat(Texts.strip(" " + text + "\u200b")).isEqualTo(text);
        assertThat(Texts.line(text)).isEqualTo(text);
    }

    @Test
    void aLineHasPlainSpaces() {
        assertThat(Texts.line("\u00a0Anna\u00a0Maria\u3000X ")).isEqualTo("Anna Maria X");
        assertThat(Texts.visible("ada\u200b@exam\u00adple.com")).isEqualTo("ada@example.com");
    }
}
