package io.leadline.leads.internal.importing;

/** Counts physical lines, whichever of LF, CRLF and CR ends them. */
final class LineCount {
    private long lines;
    private byte last = '\n';

    void add(byte[] bytes) {
        for (byte b : bytes) {
            if (b == '\r' || (b == '\n' && last != '\r')) {
                lines++;
            }
            last = b;
        }
    }

    /** A last line without an ending counts, too. */
    long total() {
        return last == '\n' || last == '\r' ? lines : lines + 1;
    }
}
