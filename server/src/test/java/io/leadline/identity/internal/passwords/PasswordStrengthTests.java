package io.leadline.identity.internal.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nulabinc.zxcvbn.Zxcvbn;
import io.leadline.platform.problem.InvalidRequestException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordStrengthTests {
    private static final OwnWords ADA =
            OwnWords.of("ada.lovelace@northwind-homes.example", "Ada", "Lovelace", "Northwind Homes");

    private final PasswordStrength strength = new PasswordStrength("https://crm.acmecorp.example:8443");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "a sentence nobody guesses",
                "kR7$vq2m",
                "żółw płynie przez zimne jezioro",
                "Ada likes tomatoes on Wednesdays",
                "tr0ub4dor plus seventeen geese"
            })
    void whatTakesManyGuessesIsTakenWhateverItIsMadeOf(String good) {
        assertThat(strength.weakness(good, ADA)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Password123!, one of the passwords people use most",
        "P@ssw0rd2024, one of the passwords people use most",
        "zaq12wsx, one of the passwords people use most",
        "qwertzuiopqwertzuiop, Repeating",
        "abcdefghijklmnop, Sequences",
        "01.02.1999, Dates",
        "adalovelace1, your name",
        "Lovelace-Northwind, your name",
        "northwindhomes, your name",
        "leadline2026, your name",
        "Leadline!Acmecorp1, your name",
        "aaaaaaaaaaaa, Sequences"
    })
    void whatIsGuessedEarlySaysWhy(String weak, String why) {
        assertThat(strength.weakness(weak, ADA))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains(why));
    }

    @Test
    void noneOfThePasswordsPeopleUseMostIsTaken() throws IOException {
        List<String> common = commonPasswords();

        assertThat(common).hasSize(3000);
        assertThat(common)
                .allSatisfy(password -> assertThat(strength.weakness(password, ADA))
                        .as(password)
                        .isPresent());
    }

    /** The most common first, of those that are long enough. */
    private static List<String> commonPasswords() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Zxcvbn.class.getResourceAsStream("matchers/dictionaries/passwords.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(password -> password.length() >= 8)
                    .limit(3000)
                    .toList();
        }
    }

    @Test
    void onlyTheBeginningOfALongPasswordCounts() {
        assertThat(strength.weakness("password".repeat(5) + "kR7$vq2m-Xw9!pL4", ADA))
                .isPresent();
        assertThat(strength.weakness("correct horse battery " + "a".repeat(178), ADA))
                .isEmpty();
    }

    @Test
    void theAnswerSaysWhatToDo() {
        assertThatThrownBy(() -> strength.require("new_password", "password1", ADA))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> {
                    assertThat(refused.errors().getFirst().field()).isEqualTo("new_password");
                    assertThat(refused.errors().getFirst().code()).isEqualTo("weak_password");
                    assertThat(refused.errors().getFirst().message())
                            .contains("people use most")
                            .contains("words together")
                            .doesNotContain("password1");
                });
    }

    @Test
    void ownWordsAreTakenApartAndBounded() {
        assertThat(ADA.words()).contains("ada", "lovelace", "northwind", "homes", "northwind homes", "example");
        assertThat(OwnWords.of("a", "", "to").words()).isEmpty();
        assertThat(OwnWords.of(String.join(" ", Collections.nCopies(200, "x"))).words())
                .isEmpty();
        assertThat(OwnWords.of(IntStream.range(0, 500)
                                .mapToObj(number -> "word" + number)
                                .toList())
                        .words())
                .hasSize(100);
    }
}
