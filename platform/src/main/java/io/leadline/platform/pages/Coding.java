package io.leadline.platform.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a file may lie beside itself, compressed when the export was made; the smallest first. */
enum Coding {
    BR("br", ".br"),
    GZIP("gzip", ".gz"),
    IDENTITY("identity", "");

    static final List<Coding> COMPRESSED = List.of(BR, GZIP);

    private final String token;
    private final String ending;

    Coding(String token, String ending) {
        this.token = token;
        this.ending = ending;
    }

    String token() {
        return token;
    }

    /** What the file's name ends with, behind its own ending. */
    String ending() {
        return ending;
    }

    /** Whether an {@code Accept-Encoding} names it, and not with {@code q=0}. */
    boolean isAcceptedBy(String acceptEncoding) {
        return Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(","))
                .map(item -> item.replace(" ", "").replace("\t", ""))
                .anyMatch(item ->
                        item.equals(token) || (item.startsWith(token + ";") && !item.matches("[^;]*;q=0(\\.0*)?")));
    }
}
