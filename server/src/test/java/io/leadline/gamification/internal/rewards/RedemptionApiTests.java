package io.leadline.gamification.internal.rewards;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class RedemptionApiTests {
    private static final String REWARDS = "/gamification/rewards";

    @LocalServerPort
    private int port;

    private ApiClient admin;
    private ApiClient agent;

    @BeforeEach
    void aTenant() {
        admin = ApiClient.register(port);
        agent = admin.member(Role.AGENT);
    }

    private void award(ApiClient to, int points) {
        admin.post("/gamification/awards", Map.of("user_id", to.userId(), "points", points, "reason", "Well done"));
    }

    private long reward(int cost, @Nullable Integer stock, @Nullable Integer perPerson, boolean approval) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("name", "Cinema");
        body.put("description", "");
        body.put("cost", cost);
        body.put("stock", stock);
        body.put("per_person_limit", perPerson);
        body.put("needs_approval", approval);
        return admin.post(REWARDS, body).json().path("id").asLong();
    }

    private JsonNode me() {
        return agent.get("/gamification/me").json();
    }

    private static long won(List<Answer> answers) {
        return answers.stream().filter(answer -> answer.status() == 201).count();
    }

    @Test
    void sixtyFourAtOnceGetTheLastRewardOnce() {
        List<ApiClient> people =
                List.of(agent, admin.member(Role.AGENT), admin.member(Role.AGENT), admin.member(Role.AGENT));
        people.forEach(person -> award(person, 100));
        long id = reward(5, 1, null, false);

        List<Answer> answers = AtOnce.times(
                64, number -> () -> people.get(number % people.size()).post(REWARDS + "/" + id + "/redeem"));

        assertThat(won(answers)).isEqualTo(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 201).map(Answer::code))
                .containsOnly("out_of_stock");
        assertThat(admin.get(REWARDS + "/" + id).json().path("stock").asInt()).isZero();
        assertThat(people.stream()
                        .mapToLong(person -> person.get("/gamification/me")
                                .json()
                                .path("balance")
                                .asLong())
                        .sum())
                .isEqualTo(4 * 100 - 5);
    }

    @Test
    void sixtyFourAtOnceSpendTheLastPointsOnce() {
        award(agent, 70);
        List<Long> rewards = List.of(reward(50, null, null, false), reward(50, null, null, true));

        List<Answer> answers =
                AtOnce.times(64, number -> () -> agent.post(REWARDS + "/" + rewards.get(number % 2) + "/redeem"));

        assertThat(won(answers)).isEqualTo(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 201).map(Answer::code))
                .containsOnly("not_enough_points");
        assertThat(me().path("balance").asLong()).isEqualTo(20);
    }

    @Test
    void spendingDoesNotLowerPointsOrThePlace() {
        award(agent, 70);
        agent.post(REWARDS + "/" + reward(50, null, null, false) + "/redeem");

        assertThat(me().path("points").asLong()).isEqualTo(70);
        assertThat(me().path("balance").asLong()).isEqualTo(20);
        assertThat(agent.get("/gamification/leaderboard")
                        .json()
                        .path("me")
                        .path("points")
                        .asLong())
                .isEqualTo(70);
    }

    @Test
    void aDeclinedWishGivesPointsAndStockBackOnceHoweverManyDecide() {
        award(agent, 70);
        long id = reward(50, 1, null, true);
        long redemption =
                agent.post(REWARDS + "/" + id + "/redeem").json().path("id").asLong();

        List<Answer> answers = AtOnce.times(
                16,
                number -> () -> number % 2 == 0
                        ? admin.post(
                                "/gamification/redemptions/" + redemption + "/decide", Map.of("decision", "decline"))
                        : agent.post("/gamification/redemptions/" + redemption + "/cancel"));

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 200).map(Answer::code))
                .containsOnly("already_decided");
        assertThat(me().path("balance").asLong()).isEqualTo(70);
        assertThat(admin.get(REWARDS + "/" + id).json().path("stock").asInt()).isEqualTo(1);
    }

    @Test
    void aGrantedOneStaysPaid() {
        award(agent, 70);
        long redemption = agent.post(REWARDS + "/" + reward(50, null, null, true) + "/redeem")
                .json()
                .path("id")
                .asLong();

        Answer granted = admin.post("/gamification/redemptions/" + redemption + "/decide", Map.of("decision", "grant"));

        assertThat(granted.json().path("status").asString()).isEqualTo("granted");
        assertThat(me().path("balance").asLong()).isEqualTo(20);
        assertThat(agent.post("/gamification/redemptions/" + redemption + "/cancel")
                        .code())
                .isEqualTo("already_decided");
    }

    @Test
    void onePersonGetsTheirShareAlsoWhenTheyAskAtOnce() {
        award(agent, 500);
        long id = reward(5, null, 2, false);

        List<Answer> answers = AtOnce.times(16, () -> agent.post(REWARDS + "/" + id + "/redeem"));

        assertThat(won(answers)).isEqualTo(2);
        assertThat(answers.stream().filter(answer -> answer.status() != 201).map(Answer::code))
                .containsOnly("redemption_limit_reached");
    }

    @Test
    void nobodyDecidesOnTheirOwn() {
        ApiClient supervisor = admin.member(Role.SUPERVISOR);
        award(supervisor, 70);
        long redemption = supervisor
                .post(REWARDS + "/" + reward(50, null, null, true) + "/redeem")
                .json()
                .path("id")
                .asLong();

        assertThat(supervisor
                        .post("/gamification/redemptions/" + redemption + "/decide", Map.of("decision", "grant"))
                        .code())
                .isEqualTo("own_redemption");
    }

    @Test
    void agentsSeeTheirOwnRedemptionsAlone() {
        award(agent, 70);
        agent.post(REWARDS + "/" + reward(50, null, null, true) + "/redeem");
        ApiClient other = admin.member(Role.AGENT);

        assertThat(other.get("/gamification/redemptions").json().path("items").size())
                .isZero();
        assertThat(other.get("/gamification/redemptions?user_id=" + agent.userId())
                        .code())
                .isEqualTo("forbidden");
        assertThat(admin.get("/gamification/redemptions?status=pending")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
    }
}
