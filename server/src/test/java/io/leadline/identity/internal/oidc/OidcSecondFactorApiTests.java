package io.leadline.identity.internal.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.Authenticator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A second factor counts whichever way its person comes: whoever has taken over the provider's account is not in yet. */
@TestPropertySource(properties = "leadline.sign-in.free-codes=8")
class OidcSecondFactorApiTests extends ProviderTest {
    private String email = "";
    private Authenticator app;
    private OidcBrowser browser;

    @BeforeEach
    void somebodyWithASecondFactor() {
        clock.stop();
        email = ApiClient.address();
        app = Authenticator.enable(ApiClient.register(port, email).verified(), clock);
        clock.advance(Duration.ofSeconds(30));
        browser = person(email, "crm-agents");
    }

    private String codeFrom(String provider) {
        String outcome = signIn(provider, browser);
        assertThat(outcome).startsWith("code=");
        return outcome.substring("code=".length());
    }

    private Answer exchange(String code, String otp) {
        return browser.exchange(Map.of("code", code, "otp", otp));
    }

    private Answer exchange(String code) {
        return browser.exchange(Map.of("code", code));
    }

    @Test
    void theProviderAloneLetsNobodyIn() {
        String code = codeFrom("corporate");

        assertThat(exchange(code).code()).isEqualTo("otp_required");
        assertThat(exchange(code, app.wrongCode()).code()).isEqualTo("invalid_otp");
        clock.advance(Duration.ofMinutes(2));
        assertThat(exchange(code, app.code()).status()).as("with the app").isEqualTo(200);
        assertThat(exchange(code, app.code(1)).code()).as("once").isEqualTo("invalid_oidc_code");
    }

    @Test
    void aRecoveryCodeDoesAsWell() {
        String recovery = app.recoveryCodes().getFirst();
        assertThat(exchange(codeFrom("corporate"), recovery).status()).isEqualTo(200);
        assertThat(exchange(codeFrom("corporate"), recovery).code()).isEqualTo("invalid_otp");
    }

    @Test
    void codesOfTheAppAreGuessedSlowlyHereToo() {
        String code = codeFrom("corporate");
        List<String> answers = IntStream.range(0, 12)
                .mapToObj(guess -> exchange(code, app.wrongCode()).code())
                .toList();
        assertThat(answers.subList(0, 8)).containsOnly("invalid_otp");
        assertThat(answers.subList(8, 12)).containsOnly("too_many_attempts");
    }

    @Test
    void aProviderThatIsTrustedToHaveAskedIsEnough() {
        assertThat(exchange(codeFrom("asks-itself")).status()).isEqualTo(200);
    }
}
