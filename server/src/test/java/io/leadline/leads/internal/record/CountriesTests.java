package io.leadline.leads.internal.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTests {
    @ParameterizedTest
    @CsvSource({
        "DE,DE",
        "de,DE",
        "DEU,DE",
        "uk,GB",
        "U.K.,GB",
        "England,GB",
        "Great Britain,GB",
        "U.S.A.,US",
        "u.s.,US",
        "The United States,US",
        "Vereinigte Staaten,US",
        "Deutschland,DE",
        "Allemagne,DE",
        "Alemania,DE",
        "\u0413\u0435\u0440\u043c\u0430\u043d\u0438\u044f,DE",
        "\u65e5\u672c,JP",
        "Österreich,AT",
        "osterreich,AT",
        "\u00a0Suisse ,CH",
        "Türkiye,TR",
        "Turkey,TR",
        "Czech Republic,CZ",
        "Czechia,CZ",
        "Holland,NL",
        "The Netherlands,NL",
        "U.A.E.,AE",
        "South Korea,KR",
        "Côte d'Ivoire,CI",
        "Cote d\u2019Ivoire,CI",
        "Ivory Coast,CI",
        "Trinidad and Tobago,TT",
        "Saint Lucia,LC",
        "Georgia,GE"
    })
    void aCountryIsKnownByItsWords(String text, String code) {
        assertThat(Countries.codeOf(text)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Pacific", "unknown", "EU", "Europe", "XX", "-", "", "Bavaria"})
    void otherWordsAreNoCountry(String text) {
        assertThat(Countries.codeOf(text)).isEmpty();
    }
}
