package io.leadline.leads.internal.search;

import io.leadline.platform.text.FoldedText;

/** A phone number as terms: {@code +493023125101} as it is dialled, {@code <101521320394} backwards. */
final class PhoneTerms {
    private PhoneTerms() {}

    /** All digits of the text, whatever script they are in. */
    static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        FoldedText.of(text).chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    static String dialled(String digits) {
        return "+" + digits;
    }

    static String backwards(String digits) {
        return "<" + new StringBuilder(digits).reverse();
    }
}
