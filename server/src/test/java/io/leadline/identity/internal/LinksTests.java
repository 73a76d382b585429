package io.leadline.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTests {
    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/leadline", "https://example.org/leadline/"})
    void aLinkBeginsWithTheSettingAndHidesItsTokenBehindTheHash(String base) {
        assertThat(new Links(URI.create(base)).to("reset-password", "abc"))
                .isEqualTo("https://example.org/leadline/reset-password#token=abc");
    }

    @Test
    void whatIsNoWebAddressIsRefusedAtTheStart() {
        for (String base : new String[] {"example.org", "ftp://example.org", "javascript:alert(1)", "https:///x"}) {
            assertThatThrownBy(() -> new Links(URI.create(base)))
                    .as(base)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("leadline.base-url");
        }
    }
}
