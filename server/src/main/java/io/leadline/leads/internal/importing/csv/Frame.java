package io.leadline.leads.internal.importing.csv;

/** A piece of the file that begins on a physical line, counted from 1. */
public final class Frame {
    /** What the piece is. */
    public enum Kind {
        /** A whole record. */
        WHOLE,
        /** A quote was opened and never closed; the piece ends with the line on which it was opened. */
        UNCLOSED,
        /** More than a record may have; the piece ends with the line. */
        OVERSIZED
    }

    private final Kind kind;
    private final long line;
    private final byte[] bytes;

    Frame(Kind kind, long line, byte[] bytes) {
        this.kind = kind;
        this.line = line;
        this.bytes = bytes;
    }

    public Kind kind() {
        return kind;
    }

    public long line() {
        return line;
    }

    /** The bytes of the piece without its line ending; for a broken one, how it begins. */
    public byte[] bytes() {
        return bytes;
    }
}
