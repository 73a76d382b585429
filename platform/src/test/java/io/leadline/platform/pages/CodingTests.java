package io.leadline.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodingTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "br | true",
                "gzip, deflate, br, zstd | true",
                "gzip;q=1.0, BR ; q=0.5 | true",
                "gzip | false",
                "'' | false",
                "br;q=0 | false",
                "gzip, br; q=0.000 | false",
                "br;q=0.001 | true",
                "brotli, xbr, br-x | false",
                "* | false",
            })
    void aCodingIsAcceptedWhereItIsNamedAndNotRefused(String acceptEncoding, boolean accepted) {
        assertThat(Coding.BR.isAcceptedBy(acceptEncoding)).isEqualTo(accepted);
    }
}
