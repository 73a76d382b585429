package io.leadline.leads.internal.importing.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What separates the cells of a file. In order: where two explain a file equally well, the rarer one in prose is meant. */
public enum Delimiter {
    TAB('\t'),
    PIPE('|'),
    SEMICOLON(';'),
    COMMA(',');

    /** So many records are looked at. */
    private static final int RECORDS = 100;

    private final char character;

    Delimiter(char character) {
        this.character = character;
    }

    public char character() {
        return character;
    }

    public static Delimiter of(String character) {
        return ofCharacter(character).orElseThrow();
    }

    static Optional<Delimiter> ofCharacter(String character) {
        return Arrays.stream(values())
                .filter(delimiter -> character.equals(String.valueOf(delimiter.character)))
                .findFirst();
    }

    /** The delimiter under which the records of a text agree best on how many cells they have; a comma where none separates. */
    static Delimiter of(byte[] text) {
        return Arrays.stream(values())
                .map(delimiter -> new Fit(delimiter, delimiter.counts(text)))
                .filter(fit -> fit.columns() > 1)
                .max(Comparator.comparingDouble(Fit::share)
                        .thenComparingInt(Fit::columns)
                        .thenComparing(Fit::delimiter, Comparator.reverseOrder()))
                .map(Fit::delimiter)
                .orElse(COMMA);
    }

    /** The cells of each record, header first; 0 where the record cannot be cut. */
    private List<Integer> counts(byte[] text) {
        RecordFramer framer = new RecordFramer(new ByteArrayInputStream(text), this, 0, 1);
        Cells cells = new Cells(this);
        List<Integer> counts = new ArrayList<>();
        try {
            for (Frame frame = framer.next(); frame != null && counts.size() < RECORDS; frame = framer.next()) {
                counts.add(count(cells, frame));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return counts;
    }

    private static int count(Cells cells, Frame frame) {
        try {
            return frame.kind() == Frame.Kind.WHOLE ? cells.read(frame.bytes()).size() : 0;
        } catch (RefusedRowException broken) {
            return 0;
        }
    }

    /** How well a delimiter explains a text. */
    private record Fit(Delimiter delimiter, List<Integer> counts) {
        int columns() {
            return counts.isEmpty() ? 0 : counts.getFirst();
        }

        /** The share of records that fit the header: whole ones count 1, ones that end early a half. */
        double share() {
            List<Integer> rows = counts.subList(1, counts.size());
            return rows.stream().mapToDouble(this::fit).average().orElse(1);
        }

        private double fit(int cells) {
            if (cells == columns()) {
                return 1;
            }
            return cells > 1 && cells < columns() ? 0.5 : 0;
        }
    }
}
