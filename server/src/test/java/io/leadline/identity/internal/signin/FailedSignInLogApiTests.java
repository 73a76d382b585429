package io.leadline.identity.internal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The line docs/operations.md gives to tools that ban addresses. */
@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class FailedSignInLogApiTests {
    private static final Pattern LINE = Pattern.compile("Failed sign-in from (\\S+) as ([0-9a-f]{16}): ([a-z_]+)\\R");

    @LocalServerPort
    private int port;

    private void fail(String email) {
        assertThat(ApiClient.nobody(port)
                        .post("/auth/login", Map.of("email", email, "password", "not this one"))
                        .status())
                .isEqualTo(401);
    }

    private static String fingerprint(String email) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(email.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash).substring(0, 16);
    }

    private static List<String> lines(CapturedOutput output) {
        return LINE.matcher(output)
                .results()
                .map(found -> found.group(1) + " " + found.group(2) + " " + found.group(3))
                .toList();
    }

    @Test
    void eachFailureIsOneLineWithTheAddressAndNobodysName(CapturedOutput output) throws Exception {
        String known = ApiClient.register(port).email();
        String unknown = ApiClient.address();

        fail(known);
        fail(known.toUpperCase(Locale.ROOT));
        fail(unknown);

        assertThat(lines(output))
                .containsExactly(
                        "127.0.0.1 " + fingerprint(known) + " invalid_credentials",
                        "127.0.0.1 " + fingerprint(known) + " invalid_credentials",
                        "127.0.0.1 " + fingerprint(unknown) + " invalid_credentials");
        assertThat(output.getAll().lines().filter(line -> line.contains("Failed sign-in")))
                .hasSize(3)
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains(known) || line.contains(unknown));
    }

    @Test
    void whatSomebodyTypesForgesNoLine(CapturedOutput output) {
        ApiClient.nobody(port)
                .post(
                        "/auth/login",
                        Map.of(
                                "email",
                                "a@b\nFailed sign-in from 203.0.113.9 as 0123456789abcdef: invalid_credentials\n",
                                "password",
                                "x"));

        Matcher forged = LINE.matcher(output);
        while (forged.find()) {
            assertThat(forged.group(1)).isNotEqualTo("203.0.113.9");
        }
    }

    @Test
    void aSignInThatWorksIsNone(CapturedOutput output) {
        ApiClient person = ApiClient.register(port);

        person.login(person.email(), ApiClient.PASSWORD);

        assertThat(lines(output)).isEmpty();
    }
}
