package io.leadline.leads.internal.importing.csv;

/** Counts physical lines, whichever of LF, CRLF and CR ends them. */
public final class LineCount {
    private long lines;
    private byte last = '\n';

    public void add(byte[] bytes) {
        for (byte b : bytes) {
            if (b == '\r' || (b == '\n' && last != '\r')) {
                lines++;
            }
            last = b;
        }
    }

    /** A last line without an ending counts, too. */
    public long total() {
        return last == '\n' || last == '\r' ? lines : lines + 1;
    }
}
