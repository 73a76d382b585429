package io.leadline.leads.internal.importing.encoding;

import com.fasterxml.jackson.annotation.JsonValue;
import io.leadline.platform.problem.InvalidRequestException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The encodings a file may have. ISO-8859-1 is read as Windows-1252, which has the same letters and more. */
public enum TextEncoding {
    UTF_8("utf-8"),
    UTF_16LE("utf-16le"),
    UTF_16BE("utf-16be"),
    WINDOWS_1252("windows-1252"),
    WINDOWS_1250("windows-1250"),
    WINDOWS_1251("windows-1251"),
    WINDOWS_1253("windows-1253"),
    WINDOWS_1254("windows-1254"),
    WINDOWS_1255("windows-1255"),
    WINDOWS_1256("windows-1256"),
    WINDOWS_1257("windows-1257"),
    ISO_8859_2("iso-8859-2"),
    ISO_8859_5("iso-8859-5"),
    ISO_8859_15("iso-8859-15"),
    MACINTOSH("macintosh", "x-MacRoman"),
    IBM850("ibm850"),
    KOI8_R("koi8-r"),
    SHIFT_JIS("shift_jis", "windows-31j"),
    EUC_JP("euc-jp"),
    GB18030("gb18030"),
    BIG5("big5"),
    EUC_KR("euc-kr", "x-windows-949");

    private final String wireName;
    private final Charset charset;

    TextEncoding(String wireName) {
        this(wireName, wireName);
    }

    TextEncoding(String wireName, String charset) {
        this.wireName = wireName;
        this.charset = Charset.forName(charset);
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    Charset charset() {
        return charset;
    }

    /**
     * The encoding a client names; empty where it names none.
     *
     * @throws InvalidRequestException 422 {@code unknown_encoding}
     */
    public static Optional<TextEncoding> chosen(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(ofName(name.strip())
                .orElseThrow(() -> new InvalidRequestException(
                        "encoding",
                        "unknown_encoding",
                        "Use one of "
                                + Arrays.stream(values())
                                        .map(TextEncoding::wireName)
                                        .collect(Collectors.joining(", "))
                                + ".")));
    }

    static Optional<TextEncoding> ofName(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        return switch (key) {
            case "iso-8859-1", "latin1", "us-ascii" -> Optional.of(WINDOWS_1252);
            case "iso-8859-7" -> Optional.of(WINDOWS_1253);
            case "iso-8859-9" -> Optional.of(WINDOWS_1254);
            case "iso-8859-8", "iso-8859-8-i" -> Optional.of(WINDOWS_1255);
            default ->
                Arrays.stream(values())
                        .filter(encoding -> encoding.wireName.equals(key))
                        .findFirst();
        };
    }
}
