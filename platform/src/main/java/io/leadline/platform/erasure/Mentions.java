package io.leadline.platform.erasure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where a text names a person: by their addresses in any case and by their numbers in any spelling. A name alone is no
 * proof, for others may have it; in a text that names the person otherwise it is cut out, too.
 */
public final class Mentions {
    public static final String ERASED = "[erased]";

    private static final int SHORTEST_NUMBER = 7;
    private static final int CORE = 8;
    private static final int SHORTEST_NAME = 2;
    private static final String BETWEEN = "[\\s().\\-/\\u2010-\\u2015\\u00a0]*";
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]");

    private final List<Finder> identifiers = new ArrayList<>();
    private final List<Finder> names = new ArrayList<>();

    private record Finder(Pattern pattern, Predicate<String> proof) {}

    /**
     * @param identifiers e-mail addresses and telephone numbers
     * @param names first and last names, each for itself
     */
    public Mentions(List<String> identifiers, List<String> names) {
        identifiers.stream().map(Mentions::folded).map(String::strip).distinct().forEach(this::addIdentifier);
        names.stream()
                .map(Mentions::folded)
                .map(String::strip)
                .filter(name -> name.length() >= SHORTEST_NAME)
                .distinct()
                .forEach(name -> this.names.add(new Finder(word(name), any -> true)));
    }

    private void addIdentifier(String identifier) {
        String digits = NO_DIGITS.matcher(identifier).replaceAll("");
        if (identifier.contains("@")) {
            identifiers.add(new Finder(address(identifier), any -> true));
        } else if (digits.length() >= SHORTEST_NUMBER) {
            identifiers.add(new Finder(number(digits), found -> isNumber(found, digits)));
        }
    }

    /** Whether there is anything to look for. */
    public boolean isEmpty() {
        return identifiers.isEmpty();
    }

    public boolean isIn(String text) {
        String folded = folded(Normalizer.normalize(text, Normalizer.Form.NFC));
        return identifiers.stream().anyMatch(finder -> !hits(finder, folded).isEmpty());
    }

    /** The text without what names the person; as it was when nothing does. */
    public String cut(String text) {
        return isIn(text) ? cutAll(text) : text;
    }

    /** Cuts names, too, wherever they are: for texts that belong to one that names the person. */
    String cutAll(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        String folded = folded(normal);
        BitSet cut = new BitSet(normal.length());
        identifiers.forEach(finder -> hits(finder, folded).forEach(hit -> cut.set(hit[0], hit[1])));
        names.forEach(finder -> hits(finder, folded).forEach(hit -> cut.set(hit[0], hit[1])));
        return cut.isEmpty() ? text : without(normal, cut);
    }

    private static String without(String text, BitSet cut) {
        StringBuilder rest = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            if (cut.get(at)) {
                rest.append(ERASED);
                at = cut.nextClearBit(at);
            } else {
                int next = cut.nextSetBit(at);
                int end = next < 0 ? text.length() : next;
                rest.append(text, at, end);
                at = end;
            }
        }
        return rest.toString();
    }

    private static List<int[]> hits(Finder finder, String folded) {
        List<int[]> hits = new ArrayList<>();
        Matcher matcher = finder.pattern.matcher(folded);
        for (int from = 0; from <= folded.length() && matcher.find(from); ) {
            boolean proven = finder.proof.test(matcher.group());
            if (proven) {
                hits.add(new int[] {matcher.start(), matcher.end()});
            }
            // Another number may begin inside of what was none.
            from = proven ? matcher.end() : matcher.start() + 1;
        }
        return hits;
    }

    private static Pattern address(String address) {
        String quoted = Pattern.quote(address).replace("@", "\\E(?:@|%40)\\Q");
        return Pattern.compile("(?<![\\p{L}\\p{N}._+-])" + quoted + "(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])");
    }

    private static Pattern word(String name) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])");
    }

    /** The last digits of the number, whatever stands between them, and what comes before in the same number. */
    private static Pattern number(String digits) {
        String core = digits.substring(Math.max(0, digits.length() - CORE));
        String spaced = String.join(BETWEEN, core.split(""));
        return Pattern.compile("(?<![0-9])(?:\\+|\\(\\+?)?(?:[0-9]" + BETWEEN + "){0,9}?" + spaced + "(?![0-9])");
    }

    /** Whether it is the same number: with or without country code, with 00 or a trunk's 0 before it. */
    private static boolean isNumber(String found, String digits) {
        String plain = withoutZeros(NO_DIGITS.matcher(found).replaceAll(""));
        String wanted = withoutZeros(digits);
        return wanted.endsWith(plain) || isWithTrunk(plain, wanted);
    }

    /** 49 0 30 901820 for 49 30 901820. */
    private static boolean isWithTrunk(String found, String wanted) {
        for (int code = 1; code <= 3 && code < found.length(); code++) {
            if (found.charAt(code) == '0' && wanted.equals(found.substring(0, code) + found.substring(code + 1))) {
                return true;
            }
        }
        return false;
    }

    private static String withoutZeros(String digits) {
        int first = 0;
        while (first < digits.length() - 1 && digits.charAt(first) == '0') {
            first++;
        }
        return digits.substring(first);
    }

    /** Lower case and without accents, character by character: places in it are places in the text. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            folded.append(each < 128 ? Character.toLowerCase(each) : folded(each));
        }
        return folded.toString();
    }

    private static char folded(char each) {
        String base =
                Normalizer.normalize(String.valueOf(each), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return base.isEmpty() ? each : base.charAt(0);
    }
}
