package io.leadline.audit.internal;

/**
 * Where the part of a chain that is there begins: behind its last checkpoint, behind what was gone when it was adopted, or at
 * the very beginning.
 *
 * @param entries sealed up to here since the beginning
 * @param mac the signature that vouches for it; zeroes for the beginning, which needs none
 */
record Origin(long seal, byte[] hash, long entries, byte[] mac) {
    static final Origin BEGINNING = new Origin(0, Seal.NOTHING_BEFORE, 0, Seal.NOTHING_BEFORE);
}
