package io.leadline.platform.email;

import com.ibm.icu.text.IDNA;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Domains in the form in which they are compared: lower-case A-labels of UTS #46, as name servers know them. */
public final class Domain {
    /**
     * Not {@code java.net.IDN}: it follows IDNA 2003, for which {@code straße.example} and {@code strasse.example} are the
     * same, though they belong to different people.
     */
    private static final IDNA UTS46 = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.USE_STD3_RULES);

    /** Real host names have hyphens in these places; what claims to be an A-label is checked apart. */
    private static final Set<IDNA.Error> HARMLESS = EnumSet.of(IDNA.Error.HYPHEN_3_4);

    private Domain() {}

    /** @throws InvalidEmailException when it is not a domain */
    public static String normal(String domain) {
        String trimmed = Characters.trim(domain);
        Characters.requireVisible(trimmed);
        IDNA.Info found = new IDNA.Info();
        String ascii = UTS46.nameToASCII(trimmed, new StringBuilder(), found).toString();
        if (ascii.isEmpty() || ascii.endsWith(".") || !HARMLESS.containsAll(found.getErrors())) {
            throw new InvalidEmailException("The part after the @ is not a domain, such as example.com.");
        }
        return ascii.toLowerCase(Locale.ROOT);
    }
}
