package io.leadline.leads.internal.importing.encoding;

import java.io.ByteArrayOutputStream;

/** Walks the bytes of a file: whether they are UTF-8, and a sample of the lines that hold more than ASCII. */
final class Utf8Scan {
    private static final int SAMPLE = 64 * 1024;
    private static final int LONGEST_LINE = 4096;

    private final ByteArrayOutputStream sample = new ByteArrayOutputStream();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean lineIsAscii = true;
    private long lines = 1;
    private long sequences;
    private long broken;
    private long firstBroken;
    private int missing;
    private int lowest;
    private int highest;

    void add(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xff;
            follow(b);
            keep(b);
        }
    }

    /** @param cut whether the bytes are only the beginning of a file, which may end within a character */
    void end(boolean cut) {
        if (missing > 0 && !cut) {
            breakOff();
        }
        endLine();
    }

    /** Whether all of it is UTF-8. */
    boolean isUtf8() {
        return broken == 0;
    }

    /** Whether most of what is not ASCII is UTF-8, yet not all of it: files were put together. */
    boolean isMixed() {
        return broken > 0 && sequences > broken;
    }

    /** The first line that is not UTF-8, counted from 1. */
    long firstBrokenLine() {
        return firstBroken;
    }

    byte[] sample() {
        return sample.toByteArray();
    }

    private void follow(int b) {
        if (missing > 0) {
            if (b >= lowest && b <= highest) {
                missing--;
                lowest = 0x80;
                highest = 0xbf;
                sequences += missing == 0 ? 1 : 0;
                return;
            }
            breakOff();
        }
        if (b >= 0x80) {
            begin(b);
        }
    }

    /** The first byte of a character says how many follow; the second has bounds of its own against overlong forms. */
    private void begin(int b) {
        lowest = b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : 0x80;
        highest = b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf;
        if (b >= 0xc2 && b <= 0xdf) {
            missing = 1;
        } else if (b >= 0xe0 && b <= 0xef) {
            missing = 2;
        } else if (b >= 0xf0 && b <= 0xf4) {
            missing = 3;
        } else {
            breakOff();
        }
    }

    private void breakOff() {
        missing = 0;
        firstBroken = broken == 0 ? lines : firstBroken;
        broken++;
    }

    private void keep(int b) {
        if (b == '\n') {
            lines++;
            endLine();
            return;
        }
        lineIsAscii &= b < 0x80;
        if (line.size() < LONGEST_LINE) {
            line.write(b);
        }
    }

    private void endLine() {
        if (!lineIsAscii && sample.size() < SAMPLE) {
            sample.writeBytes(line.toByteArray());
            sample.write('\n');
        }
        line.reset();
        lineIsAscii = true;
    }
}
