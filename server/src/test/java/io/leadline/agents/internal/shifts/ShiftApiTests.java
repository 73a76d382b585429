package io.leadline.agents.internal.shifts;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.MutableClock;
import io.leadline.testing.Pages;
import io.leadline.testing.TestAgent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class ShiftApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private MutableClock clock;

    private ApiClient admin;
    private TestAgent agent;

    @BeforeEach
    void anAgentInBerlin() {
        admin = ApiClient.register(port);
        agent = TestAgent.of(admin, Map.of("time_zone", "Europe/Berlin"));
    }

    private Answer plan(String start, String end, Object... breaks) {
        return admin.post(
                agent.path() + "/shifts", Map.of("local_start", start, "local_end", end, "breaks", List.of(breaks)));
    }

    private static Map<String, Object> pause(String start, String end, boolean paid) {
        return Map.of("local_start", start, "local_end", end, "paid", paid);
    }

    private void goTo(String instant) {
        clock.stopAt(Instant.parse(instant));
        admin = admin.login(admin.email(), ApiClient.PASSWORD);
        agent = agent.signedInAgain();
    }

    @Test
    void aShiftIsReadInTheAgentsZone() {
        JsonNode shift = plan(
                        "2027-05-04T09:00", "2027-05-04T17:30", pause("2027-05-04T12:00", "2027-05-04T12:30", false))
                .json();

        assertThat(shift.path("starts_at").asString()).isEqualTo("2027-05-04T07:00:00Z");
        assertThat(shift.path("ends_at").asString()).isEqualTo("2027-05-04T15:30:00Z");
        assertThat(shift.path("time_zone").asString()).isEqualTo("Europe/Berlin");
        assertThat(shift.path("planned_seconds").asLong()).isEqualTo(8 * 3600 + 1800);
        assertThat(shift.path("paid_seconds").asLong()).isEqualTo(8 * 3600);
        assertThat(admin.get(agent.path() + "/shifts/" + shift.path("id").asLong())
                        .json())
                .isEqualTo(shift);
    }

    @Test
    void anAgentWithoutAZoneWorksInTheTenants() {
        admin.patch("/tenant", Map.of("time_zone", "Asia/Tokyo"));
        agent = TestAgent.of(admin);

        assertThat(plan("2027-05-04T09:00", "2027-05-04T17:00")
                        .json()
                        .path("starts_at")
                        .asString())
                .isEqualTo("2027-05-04T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-27T22:00, 2027-03-28T06:00, 2027-03-27T21:00:00Z, 2027-03-28T04:00:00Z",
        "2027-03-28T02:30, 2027-03-28T06:00, 2027-03-28T01:30:00Z, 2027-03-28T04:00:00Z",
        "2027-10-30T22:00, 2027-10-31T06:00, 2027-10-30T20:00:00Z, 2027-10-31T05:00:00Z",
        "2027-10-31T02:30, 2027-10-31T06:00, 2027-10-31T00:30:00Z, 2027-10-31T05:00:00Z",
    })
    void nightsWhenTheClocksChangeAreAsLongAsTheyAre(String start, String end, String startsAt, String endsAt) {
        JsonNode shift = plan(start, end).json();

        assertThat(shift.path("starts_at").asString()).isEqualTo(startsAt);
        assertThat(shift.path("ends_at").asString()).isEqualTo(endsAt);
        assertThat(shift.path("local_start").asString()).isEqualTo(start);
    }

    static Stream<Arguments> refusedShifts() {
        return Stream.of(
                Arguments.of("2027-05-04T09:00", "2027-05-04T09:00", List.of()),
                Arguments.of("2027-05-04T09:00", "2027-05-04T08:00", List.of()),
                Arguments.of("2027-05-04T09:00", "2027-05-05T09:01", List.of()),
                Arguments.of("2027-02-30T09:00", "2027-03-01T17:00", List.of()),
                Arguments.of("2027-05-04", "2027-05-04T17:00", List.of()),
                Arguments.of("2027-05-04T09:00Z", "2027-05-04T17:00", List.of()),
                Arguments.of(
                        "2027-05-04T09:00",
                        "2027-05-04T17:00",
                        List.of(pause("2027-05-04T08:30", "2027-05-04T09:30", true))),
                Arguments.of(
                        "2027-05-04T09:00",
                        "2027-05-04T17:00",
                        List.of(pause("2027-05-04T16:30", "2027-05-04T17:30", true))),
                Arguments.of(
                        "2027-05-04T09:00",
                        "2027-05-04T17:00",
                        List.of(
                                pause("2027-05-04T12:00", "2027-05-04T12:30", true),
                                pause("2027-05-04T12:15", "2027-05-04T12:45", true))));
    }

    @ParameterizedTest
    @MethodSource("refusedShifts")
    void shiftsThatMakeNoSenseAreRefused(String start, String end, List<Object> breaks) {
        assertThat(plan(start, end, breaks.toArray()).status()).isEqualTo(422);
        assertThat(admin.get(agent.path() + "/shifts?from=2027-01-01T00:00:00Z&to=2027-12-31T00:00:00Z")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void shiftsDoNotOverlapHoweverManyPlanAtOnce() {
        List<Answer> answers = AtOnce.times(8, () -> plan("2027-05-04T09:00", "2027-05-04T17:00"));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allMatch(answer -> answer.code().equals("shift_overlaps"));
        assertThat(plan("2027-05-04T16:59", "2027-05-04T20:00").code()).isEqualTo("shift_overlaps");
        assertThat(plan("2027-05-04T17:00", "2027-05-04T20:00").status()).isEqualTo(201);
    }

    @Test
    void shiftsAreListedInPagesAndCanBeRemoved() {
        for (int day = 10; day < 15; day++) {
            plan("2027-05-" + day + "T09:00", "2027-05-" + day + "T17:00");
        }
        String list = agent.path() + "/shifts?from=2027-05-11T10:00:00Z&to=2027-05-14T00:00:00Z";

        List<JsonNode> shifts = Pages.all(agent.client(), list, 1);

        assertThat(Pages.texts(shifts, "local_start"))
                .containsExactly("2027-05-11T09:00", "2027-05-12T09:00", "2027-05-13T09:00");
        String first = agent.path() + "/shifts/" + Pages.ids(shifts).getFirst();
        assertThat(agent.client().delete(first).code()).isEqualTo("forbidden");
        assertThat(admin.delete(first).status()).isEqualTo(204);
        assertThat(admin.delete(first).status()).isEqualTo(404);
        assertThat(TestAgent.of(admin).client().get(list).code()).isEqualTo("forbidden");
    }

    @Test
    void adherenceIsTheTimeThatConformsToThePlan() {
        goTo("2027-05-04T06:00:00Z");
        plan("2027-05-04T09:00", "2027-05-04T17:00", pause("2027-05-04T12:00", "2027-05-04T13:00", false));
        goTo("2027-05-04T07:30:00Z");
        agent.sets("available");
        goTo("2027-05-04T10:00:00Z");
        agent.takesBreak("Lunch");
        goTo("2027-05-04T11:30:00Z");
        agent.sets("available");
        goTo("2027-05-04T12:00:00Z");

        JsonNode soFar = agent.client()
                .get(agent.path() + "/adherence?from=2027-05-04T00:00:00Z&to=2027-05-05T00:00:00Z")
                .json();

        // 5 of the 8 hours are over: half an hour late, and half an hour too long at lunch.
        assertThat(soFar.path("to").asString()).isEqualTo("2027-05-04T12:00:00Z");
        assertThat(soFar.path("planned_seconds").asLong()).isEqualTo(5 * 3600);
        assertThat(soFar.path("planned_paid_seconds").asLong()).isEqualTo(4 * 3600);
        assertThat(soFar.path("adherent_seconds").asLong()).isEqualTo(4 * 3600);
        assertThat(soFar.path("adherence").decimalValue()).isEqualByComparingTo("80");
    }

    @Test
    void overTheNightOfTheClockChangeEverySecondCountsOnce() {
        goTo("2027-10-30T19:00:00Z");
        plan("2027-10-30T22:00", "2027-10-31T06:00");
        goTo("2027-10-30T20:00:00Z");
        agent.sets("available");
        goTo("2027-10-31T05:00:00Z");
        agent.sets("offline");

        JsonNode night =
                admin.get(agent.path() + "/adherence?from=2027-10-30T00:00:00Z").json();

        assertThat(night.path("planned_seconds").asLong()).isEqualTo(9 * 3600);
        assertThat(night.path("adherence").decimalValue()).isEqualByComparingTo("100");
    }

    @Test
    void whereNothingWasPlannedThereIsNoAdherence() {
        assertThat(admin.get(agent.path() + "/adherence")
                        .json()
                        .path("adherence")
                        .isNull())
                .isTrue();
        assertThat(admin.get(agent.path() + "/adherence?from=2027-01-01T00:00:00Z&to=2027-03-01T00:00:00Z")
                        .code())
                .isEqualTo("invalid_parameter");
    }

    @Test
    void theShiftsToComeGoWithTheProfile() {
        goTo("2027-05-04T12:00:00Z");
        plan("2027-05-04T09:00", "2027-05-04T17:00");
        plan("2027-05-05T09:00", "2027-05-05T17:00");

        admin.delete(agent.path());

        assertThat(Pages.all(admin, agent.path() + "/shifts?from=2027-05-01T00:00:00Z&to=2027-06-01T00:00:00Z", 10))
                .hasSize(1);
    }
}
