package io.leadline.platform.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.platform.problem.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {
    @ParameterizedTest
    @CsvSource({
        "Ada@Example.COM, ada@example.com",
        "ada+leads@example.com, ada+leads@example.com",
        "admin@leadline.local, admin@leadline.local",
        "root@localhost, root@localhost",
        "Anna@MÜLLER.example, anna@xn--mller-kva.example",
        "anna@XN--MLLER-KVA.example, anna@xn--mller-kva.example",
        "anna@mu\u0308ller.example, anna@xn--mller-kva.example",
        "jo\u0308rg@example.com, j\u00f6rg@example.com",
        "J\u00d6RG@example.com, j\u00f6rg@example.com",
        "\uff41nna\uff20example\uff0ecom, anna@example.com",
        "\ufb01ona@example.com, fiona@example.com",
        "anna@example\u3002com, anna@example.com",
        "ada@r3---sn.example.com, ada@r3---sn.example.com"
    })
    void hasOneNormalForm(String typed, String normal) {
        assertThat(EmailAddress.of(typed).normal()).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "anna@müller.example, anna@muller.example",
        "jörg@example.com, jorg@example.com",
        "anna@straße.example, anna@strasse.example",
        "groß@example.com, gross@example.com",
        "rené@example.com, rene@example.com",
        "\u0430nna@example.com, anna@example.com",
        "anna@ex\u0430mple.com, anna@example.com",
        "anna+1@example.com, anna@example.com",
        "an.na@example.com, anna@example.com",
        "\u0131@example.com, i@example.com"
    })
    void keepsApartWhatOnlyLooksAlike(String one, String other) {
        assertThat(EmailAddress.of(one)).isNotEqualTo(EmailAddress.of(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "an\u200bna@example.com",
                "\u200banna@example.com",
                "anna@exam\u00adple.com",
                "anna@example.com\u200d",
                "anna\u2060@example.com",
                "an\u202ena@example.com",
                "an\u2066na@example.com",
                "anna\ufe0f@example.com",
                "an\u3164na@example.com",
                "an\u2800na@example.com",
                "an\u0000na@example.com",
                "an\u00a0na@example.com",
                "\ufeffanna@example.com",
                "an\ud800na@example.com",
                "an\ue000na@example.com"
            })
    void refusesWhatNobodySeesAndNamesIt(String typed) {
        assertThatThrownBy(() -> EmailAddress.of(typed))
                .isInstanceOf(InvalidEmailException.class)
                .hasMessageContaining("invisible")
                .hasMessageContaining("U+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "anna",
                "@example.com",
                "anna@",
                "anna@one@example.com",
                "anna\uff20one@example.com",
                ".anna@example.com",
                "anna.@example.com",
                "an..na@example.com",
                "\"anna\"@example.com",
                "an na@example.com",
                "anna,ada@example.com",
                "Anna <anna@example.com>",
                "anna@example.com.",
                "anna@example..com",
                "anna@-example.com",
                "anna@exa_mple.com",
                "anna@[127.0.0.1]",
                "anna@xn--\u00e4.example",
                "anna@xn--999999.example",
                "anna@\u05d0a.example"
            })
    void refusesWhatIsNoAddress(String typed) {
        assertThatThrownBy(() -> EmailAddress.of(typed)).isInstanceOf(InvalidEmailException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " anna@example.com",
                "anna@example.com\n",
                "\u00a0anna@example.com\u2003",
                "\u3000anna@example.com\t"
            })
    void takesWhiteSpaceAroundItAway(String typed) {
        assertThat(EmailAddress.of(typed).typed()).isEqualTo("anna@example.com");
    }

    @Test
    void isAsLongAsItsNormalFormInBytes() {
        String domain = "@example.com";
        assertThat(EmailAddress.parse("a".repeat(64) + domain)).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + domain)).isEmpty();
        assertThat(EmailAddress.parse("\u00e4".repeat(32) + domain)).isPresent();
        assertThat(EmailAddress.parse("\u00e4".repeat(33) + domain)).isEmpty();
        assertThat(EmailAddress.parse("\ufdfa".repeat(4) + domain)).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b".repeat(63) + ".com")).isPresent();
        assertThat(EmailAddress.parse("a@" + "b".repeat(64) + ".com")).isEmpty();
        assertThat(EmailAddress.parse("a@" + ("b".repeat(63) + ".").repeat(3) + "b".repeat(61)))
                .isEmpty();
    }

    @Test
    void keepsWhatWasTyped() {
        EmailAddress address = EmailAddress.of(" Anna@Müller.example ");

        assertThat(address.typed()).isEqualTo("Anna@Müller.example");
        assertThat(address.domain()).isEqualTo("xn--mller-kva.example").isEqualTo(Domain.normal("MÜLLER.Example"));
        assertThat(address).isEqualTo(EmailAddress.of("anna@xn--mller-kva.example"));
        assertThat(address.needsSmtpUtf8()).isFalse();
        assertThat(EmailAddress.of("jörg@example.com").needsSmtpUtf8()).isTrue();
    }

    @Test
    void isRefusedAsTheFieldItWasTypedInto() {
        assertThatThrownBy(() -> EmailAddress.of("email", "an\u200bna@example.com"))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        refused -> assertThat(refused.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo("email");
                            assertThat(error.code()).isEqualTo("invalid_email");
                            assertThat(error.message()).contains("U+200B");
                        }));
    }
}
