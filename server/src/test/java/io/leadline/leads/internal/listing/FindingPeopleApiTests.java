package io.leadline.leads.internal.listing;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.LeadBody;
import io.leadline.testing.Pages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** People are found however their names, numbers and addresses are typed. */
@ApiTest
class FindingPeopleApiTests {
    @LocalServerPort
    private int port;

    private ApiClient admin;

    @BeforeAll
    void people() {
        admin = ApiClient.register(port);
        admin.patch("/tenant", Map.of("default_region", "DE"));
        lead("Berlin", "Phone").with("phone", "+493023125101").createdBy(admin);
        lead("Desk", "Phone").with("phone", "+49 30 23125-0 ext. 777").createdBy(admin);
        lead("London", "Phone").with("phone", "+442079460958").createdBy(admin);
        lead("Flowers", "Phone").with("phone", "+18003569377").createdBy(admin);
        lead("Odd", "Phone").with("phone", "99 88 77").createdBy(admin);
        lead("Anna Maria", "van der Berg")
                .with("company", "Acme, Inc.")
                .with("email", "a.m.vanderberg@mail.example.com")
                .createdBy(admin);
        lead("Seán", "O\u2019Brien").createdBy(admin);
        lead("Vicco", "Müller-Lüdenscheidt")
                .with("email", "vicco@xn--mller-kva.example")
                .createdBy(admin);
        lead("Łukasz", "Ørsted-Đorđević").createdBy(admin);
        lead("Jörg", "Weiß").createdBy(admin);
        lead("Joerg", "Schwarz").createdBy(admin);
        lead("Æsa", "Þórsdóttir").createdBy(admin);
        lead("İlkay", "Işık").createdBy(admin);
        lead("Annemarie", "Ch\u0153ur").createdBy(admin);
        lead("Иван", "Королёв").createdBy(admin);
        lead("Γιώργος", "Παπαδόπουλος").createdBy(admin);
        lead("\u0645\u064F\u062D\u0645\u062F", "\u0623\u062D\u0645\u062F").createdBy(admin);
        lead("\u5C0F\u660E", "\u738B").createdBy(admin);
        lead("\u660E\u9999 \u674E", null)
                .with("company", "\u6771\u4EAC\u682A\u5F0F\u4F1A\u793E")
                .createdBy(admin);
        lead("\uAE40\uBBFC\uC218", null).createdBy(admin);
    }

    private static LeadBody lead(@Nullable String first, @Nullable String last) {
        return aLead().with("first_name", first)
                .with("last_name", last)
                .with("email", null)
                .with("phone", null)
                .with("company", null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+49 30 23125 101",
                "030 23125101",
                "(030) 23125-101",
                "0049 30 23125101",
                "0049 (0)30 23125101",
                "+49 (0) 30 / 23125 101",
                "4930 23125101",
                "493023125101",
                "3023125101",
                "23125101",
                "125101",
                "125 101",
                "5101",
                "+493023125 1",
                "030 231251",
                "03023125101 ext. 7",
                "030 23125101 x12",
                "tel:+49-30-23125101",
                "030.23125.101",
                "030\u00A023125\u2011101",
                "030\u2013231\u201325101",
                "\uFF10\uFF13\uFF10\uFF12\uFF13\uFF11\uFF12\uFF15\uFF11\uFF10\uFF11",
                "\u0660\u0663\u0660 \u0662\u0663\u0661\u0662\u0665\u0661\u0660\u0661",
                "\u202A+49 30 23125101\u202C",
                "berlin 030 23125101",
                "030 23125101 Berlin",
            })
    void aPhoneNumberIsFoundHoweverItIsTyped(String q) {
        assertThat(search(q)).containsExactly("Berlin");
    }

    @ParameterizedTest
    @CsvSource({
        "020 7946 0958,           London",
        "+44 (0)20 7946 0958,     London",
        "0958,                    London",
        "030 231250,              Desk",
        "+49 30 23125-0 ext. 777, Desk",
        "250777,                  Desk",
        "1-800-FLOWERS,           Flowers",
        "998877,                  Odd",
        "99 88 77,                Odd",
        "8877,                    Odd",
        "van der Berg,            Anna Maria",
        "Anna van der Berg,       Anna Maria",
        "Anna Maria van der Berg, Anna Maria",
        "Berg Anna,               Anna Maria",
        "'Berg, Anna Maria',      Anna Maria",
        "der maria acme,          Anna Maria",
        "O'Brien,                 Seán",
        "OBrien,                  Seán",
        "o\u2019brien,            Seán",
        "O\u02BCBrien,            Seán",
        "'O Brien',               Seán",
        "brien,                   Seán",
        "sean o`brien,            Seán",
        "Lüdenscheidt,            Vicco",
        "Müller-Lüdenscheidt,     Vicco",
        "Müller Lüdenscheidt,     Vicco",
        "MÜLLERLÜDENSCHEIDT,      Vicco",
        "mueller-luedenscheidt,   Vicco",
        "muller\u2010lud,         Vicco",
        "mül\u200Bler\u00ADlüd,   Vicco",
        "@müller.example,         Vicco",
        "vicco@xn--mller-kva.example, Vicco",
        "lukasz,                  Łukasz",
        "ŁUKASZ orsted,           Łukasz",
        "dordevic,                Łukasz",
        "oersted,                 Łukasz",
        "weiss,                   Jörg",
        "WEISS,                   Jörg",
        "joerg weiß,              Jörg",
        "jörg schwarz,            Joerg",
        "aesa,                    Æsa",
        "thorsdottir,             Æsa",
        "ilkay isik,              İlkay",
        "IŞIK,                    İlkay",
        "anne-marie,              Annemarie",
        "choeur,                  Annemarie",
        "ＣＨＯＥＵＲ,             Annemarie",
        "иван,                    Иван",
        "КОРОЛЕВ,                 Иван",
        "παπαδοπουλος,            Γιώργος",
        "ΓΙΩΡΓΟΣ,                 Γιώργος",
        "\u0645\u062D\u0645\u062F,            \u0645\u064F\u062D\u0645\u062F",
        "\u0627\u062D\u0645\u062F,            \u0645\u064F\u062D\u0645\u062F",
        "\u738B\u5C0F\u660E,      \u5C0F\u660E",
        "\u5C0F\u660E\u738B,      \u5C0F\u660E",
        "\u738B,                  \u5C0F\u660E",
        "\u682A\u5F0F,            \u660E\u9999 \u674E",
        "\u6771,                  \u660E\u9999 \u674E",
        "\uBBFC\uC218,            \uAE40\uBBFC\uC218",
        "a.m.vanderberg@mail.example.com,  Anna Maria",
        "A.M.VanDerBerg@Mail,     Anna Maria",
        "a.m.vander,              Anna Maria",
        "mail.example.com,        Anna Maria",
        "example.com,             Anna Maria",
        "@mail.example.com,       Anna Maria",
        "mailto:a.m.vanderberg@mail.example.com, Anna Maria",
        "<a.m.vanderberg@mail.example.com>, Anna Maria",
    })
    void aPersonIsFoundByWhatIsTypedOfThem(String q, String firstName) {
        assertThat(search(q)).containsExactly(firstName);
        assertThat(search(Normalizer.normalize(q, Normalizer.Form.NFD))).containsExactly(firstName);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"erg", "anna schwarz", "101", "-", "'", "%", "()", "+", "@", "030 99999999", "@example.org"})
    void whatNobodyHasFindsNobody(String q) {
        assertThat(search(q)).isEmpty();
    }

    @Test
    void textsAreKeptComposed() {
        String decomposed = Normalizer.normalize("Zoë Ängström", Normalizer.Form.NFD);

        long id = aLead().with("last_name", decomposed)
                .with("notes", decomposed)
                .with("attributes", Map.of(decomposed, List.of(decomposed)))
                .createdBy(admin);

        JsonNode lead = admin.get("/leads/" + id).json();
        assertThat(lead.path("last_name").asString()).isEqualTo("Zoë Ängström");
        assertThat(lead.path("notes").asString()).isEqualTo("Zoë Ängström");
        assertThat(lead.path("attributes").path("Zoë Ängström").path(0).asString())
                .isEqualTo("Zoë Ängström");
        assertThat(search("angstrom zoe")).hasSize(1);
        admin.delete("/leads/" + id);
        assertThat(search("angstrom zoe")).isEmpty();
    }

    private List<String> search(String q) {
        return Pages.texts(
                Pages.all(admin, "/leads?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8), 2), "first_name");
    }
}
