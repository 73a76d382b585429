package io.leadline.audit.internal.chain;

/**
 * Where the part of a chain that is there begins: behind its last checkpoint, behind what was gone when it was adopted, or at
 * the very beginning.
 *
 * @param entries sealed up to here since the beginning
 * @param mac the signature that vouches for it; zeroes for the beginning, which needs none
 */
public record Origin(long seal, byte[] hash, long entries, byte[] mac) {
    public static final Origin BEGINNING = new Origin(0, Seal.NOTHING_BEFORE, 0, Seal.NOTHING_BEFORE);
}
