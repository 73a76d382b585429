package io.leadline.leads.internal.importing;

import java.util.Arrays;

/** What separates the cells of a file. */
enum Delimiter {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t');

    private final char character;

    Delimiter(char character) {
        this.character = character;
    }

    char character() {
        return character;
    }

    static Delimiter of(String character) {
        return Arrays.stream(values())
                .filter(delimiter -> character.equals(String.valueOf(delimiter.character)))
                .findFirst()
                .orElseThrow();
    }
}
