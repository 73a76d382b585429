package io.leadline.leads.internal.listing;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.Pages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class LeadSearchApiTests {
    @LocalServerPort
    private int port;

    private ApiClient admin;

    @BeforeAll
    void aFewLeads() {
        admin = ApiClient.register(port);
        lead("Grace", "Hopper", "grace@navy.example", "+16502530000", "Univac Computing");
        lead("Greta", "Hop", "greta@example.com", "+442079460018", "Acme Corp");
        lead("Ada", "Lovelace", "ada@example.com", null, "100% Analytical");
        lead("Max", "M\u00fcller", "max_power@example.com", null, "a_b Acme");
        lead("\uD83D\uDE80", "Rocket\\Man", null, null, "Acme");
        lead("Jim", "Beam", null, null, "axb");
    }

    private void lead(
            String first, String last, @Nullable String email, @Nullable String phone, @Nullable String company) {
        aLead().with("first_name", first)
                .with("last_name", last)
                .with("email", email)
                .with("phone", phone)
                .with("company", company)
                .createdBy(admin);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "gr,               Grace Greta",
                "GRACE,            Grace",
                "hop,              Grace Greta",
                "hopper grace,     Grace",
                "grace hop,        Grace",
                "greta lovelace,   -",
                "race,             -",
                "grace@navy,       Grace",
                "+1650,            Grace",
                "+44,              Greta",
                "acme,             Greta \uD83D\uDE80",
                "acme corp,        Greta",
                "univac comp,      Grace",
                "greta acme corp,  -",
                "greta acme,       Greta",
                "100%,             Ada",
                "%,                -",
                "_,                -",
                "a_b,              Max",
                "max_,             Max",
                "rocket\\,         \uD83D\uDE80",
                "\uD83D\uDE80,     \uD83D\uDE80",
                "muller,           Max",
                "'  ada   ',       Ada",
            })
    void everyWordBeginsANameCompanyMailOrNumber(String q, @Nullable String firstNames) {
        List<String> expected = firstNames == null
                ? List.of()
                : Arrays.stream(firstNames.split(" ")).toList();

        for (String sort : List.of("created_at", "score", "last_name")) {
            assertThat(Pages.texts(search(q, "&sort=" + sort), "first_name"))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void aSearchCombinesWithFilters() {
        assertThat(search("acme", "&status=lost")).isEmpty();
        assertThat(search("acme", "&status=new")).hasSize(2);
    }

    @Test
    void aBlankSearchIsNone() {
        assertThat(search("   ", "")).hasSize(6);
        assertThat(admin.get("/leads?q=" + "x".repeat(201)).status()).isEqualTo(400);
        assertThat(admin.get("/leads?q=" + "x".repeat(200)).status()).isEqualTo(200);
    }

    private List<tools.jackson.databind.JsonNode> search(String q, String more) {
        return Pages.all(admin, "/leads?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + more, 2);
    }
}
