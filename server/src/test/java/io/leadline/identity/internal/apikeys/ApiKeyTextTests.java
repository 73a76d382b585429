package io.leadline.identity.internal.apikeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApiKeyTextTests {
    /** Worked out apart from the code: CRC-32 of 43 zeros, in 62 digits. */
    private static final String ZEROS = "ll_" + "0".repeat(43);

    @Test
    void everyKeyIsNewAndWellFormed() {
        String one = ApiKeyText.invent();

        assertThat(one).matches("ll_[0-9A-Za-z]{49}").isNotEqualTo(ApiKeyText.invent());
        assertThat(ApiKeyText.isWellFormed(one)).isTrue();
    }

    @Test
    void aMistypedKeyIsNone() {
        String key = ApiKeyText.invent();
        for (int i = 3; i < key.length(); i++) {
            char other = key.charAt(i) == 'a' ? 'b' : 'a';
            String mistyped = key.substring(0, i) + other + key.substring(i + 1);
            assertThat(ApiKeyText.isWellFormed(mistyped)).as(mistyped).isFalse();
        }
        assertThat(ApiKeyText.isWellFormed(key + "a")).isFalse();
        assertThat(ApiKeyText.isWellFormed("ll_")).isFalse();
        assertThat(ApiKeyText.isWellFormed("")).isFalse();
    }

    @Test
    void theChecksumIsTheCrc32InBase62() {
        assertThat(ApiKeyText.isWellFormed(ZEROS + "2CZclj")).isTrue();
    }

    @Test
    void onlyTheSha256IsKept() {
        assertThat(ApiKeyText.hash("abc"))
                .asHexString()
                .isEqualToIgnoringCase("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
