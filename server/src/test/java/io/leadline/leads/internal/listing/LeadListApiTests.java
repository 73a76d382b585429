package io.leadline.leads.internal.listing;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.LeadBody;
import io.leadline.testing.MutableClock;
import io.leadline.testing.Pages;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Nine leads, three a day: scores and last names have ties, three have no last name. */
@ApiTest
class LeadListApiTests {
    private static final String[] LAST_NAMES = {"Zeta", "beta", "Beta", "\u00c4lpha", "alpha", "a\u001fb"};
    private static final String[] SOURCES = {"website", "referral", "cold_call"};
    private static final String[] STATUSES = {"new", "contacted", "qualified"};
    private static final String[] PRIORITIES = {"low", "medium", "high"};

    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    private ApiClient admin;
    private Instant firstDay = Instant.EPOCH;
    private List<Long> all = List.of();

    @BeforeAll
    void aTenant() {
        firstDay = clock.stop();
        admin = ApiClient.register(port);
        all = nineLeadsOf(admin);
        clock.reset();
    }

    private List<Long> nineLeadsOf(ApiClient client) {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            clock.stopAt(firstDay.plus(Duration.ofMinutes(i / 3)));
            LeadBody lead = aLead().with("last_name", i < LAST_NAMES.length ? LAST_NAMES[i] : null)
                    .with("source", SOURCES[i % 3])
                    .with("status", STATUSES[i / 3])
                    .with("priority", PRIORITIES[i % 3]);
            ids.add((i == 4 ? lead.with("assigned_agent_id", client.userId()) : lead).createdBy(client));
        }
        return ids;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-created_at", "created_at", "-score", "score", "last_name"})
    void everyOrderShowsEveryLeadOnceInPagesOfAnySize(String sort) {
        String path = "/leads?sort=" + (sort.isEmpty() ? "-created_at" : sort);
        List<Long> whole = Pages.ids(Pages.all(admin, sort.isEmpty() ? "/leads" : path, 500));
        assertThat(whole).containsExactlyInAnyOrderElementsOf(all);

        for (int limit = 1; limit <= 3; limit++) {
            assertThat(Pages.ids(Pages.all(admin, path, limit))).isEqualTo(whole);
        }
    }

    @Test
    void everyOrderIsTheOneItIsCalledAfter() {
        Comparator<JsonNode> byScore = Comparator.comparing(
                (JsonNode lead) -> lead.path("score").path("overall_score").decimalValue());
        Comparator<JsonNode> byAge = Comparator.comparing(
                (JsonNode lead) -> Instant.parse(lead.path("created_at").asString()));

        assertThat(Pages.all(admin, "/leads?sort=-score", 2)).isSortedAccordingTo(byScore.reversed());
        assertThat(Pages.all(admin, "/leads?sort=score", 2)).isSortedAccordingTo(byScore);
        assertThat(Pages.all(admin, "/leads?sort=-created_at", 2)).isSortedAccordingTo(byAge.reversed());
        assertThat(Pages.all(admin, "/leads?sort=created_at", 2)).isSortedAccordingTo(byAge);
        assertThat(Pages.texts(Pages.all(admin, "/leads?sort=last_name", 2), "last_name"))
                .containsExactly("", "", "", "a\u001fb", "\u00c4lpha", "alpha", "beta", "Beta", "Zeta");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-created_at", "created_at", "-score", "score", "last_name"})
    void leadsThatArriveBetweenPagesNeitherHideNorDoubleTheOthers(String sort) {
        clock.stopAt(firstDay);
        ApiClient busy = ApiClient.register(port);
        List<Long> before = nineLeadsOf(busy);
        LeadBody another = aLead().with("last_name", "Beta").with("source", "referral");
        AtomicInteger arrivals = new AtomicInteger();

        List<Long> seen = Pages.ids(Pages.all(busy, "/leads?sort=" + sort, 2, () -> {
            if (arrivals.getAndIncrement() < 6) {
                another.createdBy(busy);
            }
        }));

        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "status=new, 0 1 2",
                "status=NEW, 0 1 2",
                "status=lost, -",
                "source=website, 0 3 6",
                "priority=high, 2 5 8",
                "status=qualified&priority=low, 6",
                "category=hot, -",
                "status=contacted&source=referral&priority=medium, 4",
            })
    void filtersCombineWithAnd(String filter, @Nullable String expected) {
        List<Long> ids = expected == null
                ? List.of()
                : expected.chars()
                        .filter(Character::isDigit)
                        .mapToObj(digit -> all.get(digit - '0'))
                        .toList();
        for (int limit = 1; limit <= 3; limit++) {
            assertThat(Pages.ids(Pages.all(admin, "/leads?sort=created_at&" + filter, limit)))
                    .isEqualTo(ids);
        }
    }

    @Test
    void leadsAreFilteredByAgentDayAndCategory() {
        assertThat(ids("assigned_agent_id=" + admin.userId())).containsExactly(all.get(4));
        Instant from = firstDay.plus(Duration.ofMinutes(1));
        assertThat(ids("created_from=" + from + "&created_to=" + from.plusSeconds(60)))
                .containsExactlyInAnyOrderElementsOf(all.subList(3, 6));
        List<JsonNode> cold = Pages.all(admin, "/leads?category=cold&sort=-score", 2);
        assertThat(cold).isNotEmpty().hasSizeLessThan(9);
        assertThat(cold)
                .allMatch(lead ->
                        lead.path("score").path("score_category").asString().equals("cold"));
    }

    @Test
    void leadsAreFilteredByRangeOfScoreAndByWhetherTheyHaveAnAgent() {
        List<JsonNode> scored = Pages.all(admin, "/leads?sort=score", 500);
        BigDecimal middle = score(scored.get(4));
        List<Long> below = Pages.ids(scored.stream()
                .filter(lead -> score(lead).compareTo(middle) < 0)
                .toList());
        List<Long> rest = Pages.ids(scored.stream()
                .filter(lead -> score(lead).compareTo(middle) >= 0)
                .toList());
        assertThat(below).isNotEmpty();

        assertThat(ids("sort=score&score_to=" + middle)).isEqualTo(below);
        assertThat(ids("sort=score&score_from=" + middle)).isEqualTo(rest);
        assertThat(ids("created_from=2000-01-01T00:00:00Z&score_from=" + middle))
                .containsExactlyInAnyOrderElementsOf(rest);
        assertThat(ids("score_from=" + middle + "&score_to=" + middle)).isEmpty();
        assertThat(admin.get("/leads/count?score_from=" + middle)
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(rest.size());
        assertThat(ids("assigned=true")).containsExactly(all.get(4));
        assertThat(ids("assigned=false")).hasSize(8).doesNotContain(all.get(4));
    }

    private static BigDecimal score(JsonNode lead) {
        return lead.path("score").path("overall_score").decimalValue();
    }

    private List<Long> ids(String filter) {
        return Pages.ids(Pages.all(admin, "/leads?" + filter, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=-1",
                "limit=501",
                "limit=99999999999",
                "limit=ten",
                "sort=email",
                "sort=-last_name",
                "status=asleep",
                "priority=urgent",
                "category=lukewarm",
                "score_from=high",
                "score_from=-1",
                "score_to=100.1",
                "assigned=perhaps",
                "assigned_agent_id=me",
                "created_from=yesterday",
                "cursor=forged",
                "cursor=%00",
                "q=%00",
                "cursor=AAAAAAAAAAAAAAAA",
            })
    void aParameterThatCannotBeIsRefused(String query) {
        Answer refused = admin.get("/leads?" + query);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "created_from=-999999999-01-01T00:00:00Z",
                "created_to=%2B999999999-01-01T00:00:00Z",
                "assigned_agent_id=9223372036854775807"
            })
    void aParameterAtTheEdgeOfItsTypeIsAnsweredWithoutAnError(String query) {
        assertThat(admin.get("/leads?" + query).status()).isIn(200, 400);
    }

    @Test
    void aCursorOfAnotherTenantListOrFilterIsRefused() {
        String cursor = admin.get("/leads?limit=2&status=new")
                .json()
                .path("next_cursor")
                .asString();
        ApiClient stranger = ApiClient.register(port);

        assertThat(admin.get("/leads?limit=2&status=new&cursor=" + cursor).status())
                .isEqualTo(200);
        for (String path : List.of(
                "/leads?status=contacted&cursor=",
                "/leads?cursor=",
                "/leads?status=new&sort=score&cursor=",
                "/tenant/members?cursor=",
                "/leads/" + all.getFirst() + "/activities?cursor=",
                "/leads/scores/category/cold?cursor=")) {
            assertThat(admin.get(path + cursor).code()).isEqualTo("invalid_cursor");
        }
        assertThat(stranger.get("/leads?limit=2&status=new&cursor=" + cursor).code())
                .isEqualTo("invalid_cursor");
        assertThat(admin.get("/leads?limit=2&status=new&cursor=" + cursor.substring(1))
                        .status())
                .isEqualTo(400);
    }
}
