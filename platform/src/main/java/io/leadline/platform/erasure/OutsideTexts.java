package io.leadline.platform.erasure;

/** Texts that lie outside of a tenant's tables, such as files. */
public interface OutsideTexts {
    /** Removes every text that names the person; doing it again does no harm. */
    void forget(Mentions mentions);
}
