package io.leadline.platform.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EmailAddressPropertyTests {
    @Property
    void theNormalFormIsItsOwnNormalForm(@ForAll("texts") String text) {
        Optional<EmailAddress> address = EmailAddress.parse(text);

        address.ifPresent(
                one -> assertThat(EmailAddress.of(one.normal()).normal()).isEqualTo(one.normal()));
    }

    @Property
    void whatWasTypedGivesTheSameAddressAgain(@ForAll("texts") String text) {
        Optional<EmailAddress> address = EmailAddress.parse(text);

        address.ifPresent(one -> assertThat(EmailAddress.of(one.typed())).isEqualTo(one));
    }

    @Property
    void aSpellingOfTheSameAddressIsTheSameAddress(@ForAll("addresses") String text) {
        EmailAddress address = EmailAddress.of(text);

        assertThat(EmailAddress.of(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(address);
        assertThat(EmailAddress.of(Normalizer.normalize(text, Normalizer.Form.NFKC)))
                .isEqualTo(address);
        assertThat(EmailAddress.of(" " + text.toUpperCase(Locale.ROOT) + "\u00a0"))
                .isEqualTo(address);
    }

    @Property
    void anythingInvisibleAnywhereIsRefused(@ForAll("addresses") String text, @ForAll("unseen") int unseen) {
        int middle = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
        String hidden = text.substring(0, middle) + Character.toString(unseen) + text.substring(middle);

        assertThat(EmailAddress.parse(hidden)).isEmpty();
    }

    @Property
    void theNormalFormIsBoundedAndItsDomainPlain(@ForAll("texts") String text) {
        Optional<EmailAddress> address = EmailAddress.parse(text);

        address.ifPresent(one -> {
            assertThat(one.normal().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(EmailAddress.MAX_BYTES);
            assertThat(one.domain()).matches("[a-z0-9.-]+");
            assertThat(one.normal())
                    .containsOnlyOnce("@")
                    .isEqualTo(one.normal().strip());
        });
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(12);
        return Arbitraries.oneOf(
                addresses(), Combinators.combine(any, any).as((local, domain) -> local + "@" + domain), any);
    }

    /** Letters whose upper case leads back to them; {@code ß} has none of one character. */
    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> word = Arbitraries.strings()
                .withChars("abcdefghijklmnopqrstuvwxyzäöüéèñçåøœæабвгдежзиклмнαβγδεζηθ0123456789")
                .ofMinLength(1)
                .ofMaxLength(15);
        return Combinators.combine(word, word).as((local, domain) -> local + "@" + domain + ".example");
    }

    @Provide
    Arbitrary<Integer> unseen() {
        return Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(character -> UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                        || Character.isISOControl(character));
    }
}
