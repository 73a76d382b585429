package io.leadline.leads.internal.search;

import io.leadline.leads.internal.search.SearchedWord.Prefix;
import io.leadline.platform.text.FoldedText;
import io.leadline.platform.text.NameTerms;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what somebody typed into words, each of which a lead must have: names, addresses and phone numbers. */
public final class SearchedWords {
    /** More of them narrow nothing further that anybody types. */
    private static final int MOST = 12;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern OF_PHONE = Pattern.compile("[+(]*[0-9][0-9()+./-]*|[(+./)-]+");
    private static final Pattern AROUND = Pattern.compile("^[<>\"(\\[,;:]+|[<>\")\\],;:]+$");
    private static final Pattern SCHEME = Pattern.compile("^(?:mailto|tel|callto):(?://)?");
    private static final Pattern DOTTED =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_+'-]*(?:\\.[\\p{L}\\p{M}\\p{N}_+'-]*)+");

    private final String region;
    private final List<SearchedWord> words = new ArrayList<>();
    private final StringBuilder number = new StringBuilder();
    private final List<String> pieces = new ArrayList<>();

    private SearchedWords(String region) {
        this.region = region;
    }

    /**
     * The words of the text; none where it has none, and then nothing matches.
     *
     * @param region in which the phone numbers would be dialled
     */
    public static List<SearchedWord> of(String text, String region) {
        SearchedWords read = new SearchedWords(region);
        SPACE.splitAsStream(PhoneSearch.withoutExtension(text)).forEach(read::add);
        read.endNumber();
        return read.words.stream().limit(MOST).toList();
    }

    /** Pieces of a phone number that follow each other are one number. */
    private void add(String typed) {
        String token = SCHEME.matcher(FoldedText.of(typed)).replaceFirst("");
        if (OF_PHONE.matcher(token).matches()) {
            number.append(token);
            pieces.add(token);
            return;
        }
        endNumber();
        String bare = AROUND.matcher(token).replaceAll("");
        int at = bare.lastIndexOf('@');
        if (at >= 0 && at < bare.length() - 1) {
            addAddress(typed, bare);
        } else {
            addName(typed, bare);
        }
    }

    private void endNumber() {
        Set<List<Prefix>> forms = new LinkedHashSet<>();
        String typed = number.toString();
        PhoneSearch.prefixes(typed, region).forEach(prefix -> forms.add(List.of(Prefix.of(prefix))));
        addParts(
                pieces.stream()
                        .flatMap(piece -> FoldedText.words(piece).stream())
                        .toList(),
                forms);
        addWord(typed, forms);
        number.setLength(0);
        pieces.clear();
    }

    private void addAddress(String typed, String token) {
        String address = EmailTerms.folded(token);
        Prefix prefix = address.startsWith("@") ? Prefix.ofDomain(address.substring(1)) : Prefix.of(address);
        addWord(typed, Set.of(List.of(prefix)));
    }

    private void addName(String typed, String token) {
        Set<List<Prefix>> forms = new LinkedHashSet<>();
        PhoneSearch.ofLetters(token, region).forEach(prefix -> forms.add(List.of(Prefix.of(prefix))));
        if (DOTTED.matcher(token).matches()) {
            forms.add(List.of(Prefix.of(EmailTerms.folded(token))));
        }
        NameTerms.forms(typed).forEach(form -> addParts(form, forms));
        addWord(typed, forms);
    }

    private static void addParts(List<String> parts, Set<List<Prefix>> forms) {
        if (!parts.isEmpty()) {
            forms.add(parts.stream().map(Prefix::of).toList());
        }
    }

    private void addWord(String typed, Set<List<Prefix>> forms) {
        if (!forms.isEmpty()) {
            words.add(new SearchedWord(typed, List.copyOf(forms)));
        }
    }
}
