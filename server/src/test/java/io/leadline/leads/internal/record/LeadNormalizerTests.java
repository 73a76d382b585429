package io.leadline.leads.internal.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.leads.LeadPriority;
import io.leadline.leads.LeadStatus;
import io.leadline.platform.TenantId;
import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.platform.web.json.PlainJsonColumn;
import io.leadline.tenancy.Tenant;
import io.leadline.tenancy.Tenants;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadNormalizerTests {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Tenant BERLIN = new Tenant(
            new TenantId("berlin"), "Berlin", ZoneId.of("Europe/Berlin"), "DE", false, Map.of(), 0, NOW, NOW);

    private final LeadNormalizer normalizer = new LeadNormalizer(
            new PhoneNumbers(Clock.fixed(NOW, ZoneOffset.UTC)), askedByNobody(), PlainJsonColumn.create());

    /** The tenant is given. */
    private static Tenants askedByNobody() {
        return (Tenants) Proxy.newProxyInstance(
                Tenants.class.getClassLoader(), new Class<?>[] {Tenants.class}, (proxy, method, arguments) -> {
                    throw new AssertionError(method);
                });
    }

    private static LeadFields fields(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String country,
            @Nullable Map<String, Object> attributes) {
        return new LeadFields(
                name, null, null, phone, null, "website", null, null, null, country, "notes", attributes, null);
    }

    private LeadDraft withAttributes(Map<String, Object> attributes) {
        return normalizer.normalize(fields(null, null, null, attributes), BERLIN);
    }

    @ParameterizedTest
    @CsvSource({
        "+1 (650) 253-0000,  , +16502530000, America/Los_Angeles, phone",
        "030 901820,         , +4930901820, Europe/Berlin, phone",
        "020 7946 0018,    GB, +442079460018, Europe/London, phone",
        "098765 43210,     IN, +919876543210, Asia/Calcutta, phone",
        "0 12 34,          AU, 0 12 34, Europe/Berlin, tenant",
        "12,               JP, 12, Asia/Tokyo, country",
        ",                 JP, , Asia/Tokyo, country",
        ",                 US, , Europe/Berlin, tenant",
        ",                   , , Europe/Berlin, tenant",
    })
    void aNumberIsKeptAsGivenAndUnderstoodWherePossible(
            @Nullable String given,
            @Nullable String country,
            @Nullable String understood,
            String zone,
            String foundBy) {
        LeadDraft draft = normalizer.normalize(fields("Grace", given, country, null), BERLIN);

        assertThat(draft.phone() == null ? null : draft.phone().given()).isEqualTo(given);
        assertThat(draft.phone() == null ? null : draft.phone().text()).isEqualTo(understood);
        assertThat(draft.timeZone()).isEqualTo(zone);
        assertThat(draft.timeZoneSource()).isEqualTo(foundBy);
    }

    @Test
    void whatIsLeftOutIsNewOfMediumPriorityAndWithoutAttributes() {
        LeadDraft draft = normalizer.normalize(fields("Grace", null, null, null), BERLIN);

        assertThat(draft.fields().statusOrNew()).isEqualTo(LeadStatus.NEW);
        assertThat(draft.fields().priorityOrMedium()).isEqualTo(LeadPriority.MEDIUM);
        assertThat(draft.attributesJson()).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void aLeadNobodyCanBeKnownByIsRefused(String name) {
        assertRefused(() -> normalizer.normalize(fields(name, null, "DE", Map.of()), BERLIN), "body", "empty_lead");
    }

    @Test
    void oneAttributeIsEnoughForALead() {
        assertThat(withAttributes(Map.of("visits", 5)).attributesJson()).isEqualTo("{\"visits\":5}");
    }

    @Test
    void attributesAreBoundedInNumberNamesAndLength() {
        assertThat(withAttributes(numbered(600)).attributesJson()).contains("\"599\":1");
        assertRefused(() -> withAttributes(numbered(601)), "attributes", "invalid");
        withAttributes(Map.of("n".repeat(200), 1));
        assertRefused(() -> withAttributes(Map.of("n".repeat(201), 1)), "attributes", "invalid");
        assertRefused(() -> withAttributes(Map.of(" ", 1)), "attributes", "invalid");
        int around = "{\"a\":\"\"}".length();
        withAttributes(Map.of("a", "x".repeat(64 * 1024 - around)));
        assertRefused(() -> withAttributes(Map.of("a", "x".repeat(64 * 1024 - around + 1))), "attributes", "too_long");
    }

    @Test
    void whatNoDatabaseKeepsIsRefused() {
        for (Object value : new Object[] {"a\u0000b", "\ud83d", Double.POSITIVE_INFINITY}) {
            Map<String, Object> attributes = new HashMap<>(Map.of("a", value));
            assertRefused(() -> withAttributes(attributes), "attributes", "not_storable");
        }
    }

    private static Map<String, Object> numbered(int count) {
        return IntStream.range(0, count).boxed().collect(Collectors.toMap(String::valueOf, any -> 1));
    }

    private static void assertRefused(Runnable normalizing, String field, String code) {
        assertThatThrownBy(normalizing::run)
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        refused -> assertThat(refused.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo(field);
                            assertThat(error.code()).isEqualTo(code);
                        }));
    }
}
