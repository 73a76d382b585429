package io.leadline.leads.internal.search;

import io.leadline.platform.text.FoldedText;
import java.net.IDN;
import java.util.ArrayList;
import java.util.List;

/** An email address as terms: the address, the later parts of its local part, and its domain with and without subdomains. */
final class EmailTerms {
    private EmailTerms() {}

    static List<String> of(String email) {
        String address = folded(email);
        int at = address.lastIndexOf('@');
        if (at < 0) {
            return List.of(address);
        }
        List<String> terms = new ArrayList<>();
        terms.add(address);
        String[] parts = address.substring(0, at).split("[^\\p{L}\\p{M}\\p{N}]+", -1);
        for (int i = 1; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                terms.add(parts[i]);
            }
        }
        String domain = address.substring(at + 1);
        terms.add(domain);
        for (int dot = domain.indexOf('.'); dot >= 0 && domain.indexOf('.', dot + 1) > 0; ) {
            terms.add(domain.substring(dot + 1));
            dot = domain.indexOf('.', dot + 1);
        }
        return terms;
    }

    /** Folded, and a domain in A-labels as people read it. */
    static String folded(String email) {
        int at = email.lastIndexOf('@');
        String domain = email.substring(at + 1);
        String readable = domain.regionMatches(true, 0, "xn--", 0, 4) || domain.contains(".xn--")
                ? IDN.toUnicode(domain)
                : domain;
        return FoldedText.of(email.substring(0, at + 1) + readable).replaceAll("\\s+", "");
    }
}
