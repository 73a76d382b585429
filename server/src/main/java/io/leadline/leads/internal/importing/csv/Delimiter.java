package io.leadline.leads.internal.importing.csv;

import java.util.Arrays;

/** What separates the cells of a file. */
public enum Delimiter {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t');

    private final char character;

    Delimiter(char character) {
        this.character = character;
    }

    public char character() {
        return character;
    }

    public static Delimiter of(String character) {
        return Arrays.stream(values())
                .filter(delimiter -> character.equals(String.valueOf(delimiter.character)))
                .findFirst()
                .orElseThrow();
    }
}
