package io.leadline.openapi;

import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** A badge, a challenge, a reward redeemed by the supervisor and by the admin, and an award of a probed tenant. */
record ProbedGame(
        long badgeId, long challengeId, long rewardId, long redemptionId, long ownRedemptionId, long awardId) {
    static ProbedGame of(ApiClient admin, ApiClient supervisor, String mark) {
        String name = mark + UUID.randomUUID();
        long award = award(admin, admin, supervisor);
        award(admin, supervisor, admin);
        long reward = id(admin.post(
                "/gamification/rewards", Map.of("name", name, "description", mark, "cost", 1, "needs_approval", true)));
        return new ProbedGame(
                badge(admin, name, mark),
                id(admin.post(
                        "/gamification/challenges",
                        Map.of(
                                "name",
                                name,
                                "description",
                                mark,
                                "scope",
                                "individual",
                                "metric",
                                "calls",
                                "goal",
                                1000,
                                "starts_on",
                                "2031-05-05",
                                "ends_on",
                                "2031-05-06",
                                "prize_points",
                                1))),
                reward,
                id(supervisor.post("/gamification/rewards/" + reward + "/redeem")),
                id(admin.post("/gamification/rewards/" + reward + "/redeem")),
                award);
    }

    /** There may be so many by now that some have to go first. */
    private static long badge(ApiClient admin, String name, String mark) {
        Map<String, Object> badge =
                Map.of("name", name, "description", mark, "icon", "star", "metric", "calls", "goal", 1000);
        Answer created = admin.post("/gamification/badges", badge);
        if (created.code().equals("too_many_badges")) {
            admin.get("/gamification/badges?limit=100")
                    .json()
                    .path("items")
                    .forEach(one -> admin.delete(
                            "/gamification/badges/" + one.path("id").asLong()));
            created = admin.post("/gamification/badges", badge);
        }
        return id(created);
    }

    /** Whatever the probe has made of the settings. */
    private static void allowMuch(ApiClient admin) {
        ObjectNode settings = (ObjectNode)
                admin.get("/gamification/settings").json().path("settings").deepCopy();
        if (settings.path("award_limit").asInt() < 1_000_000) {
            admin.put("/gamification/settings", settings.put("award_limit", 1_000_000));
        }
    }

    /** Other calls of the probe change the settings meanwhile, so that it may take several tries. */
    private static long award(ApiClient admin, ApiClient giver, ApiClient to) {
        Map<String, Object> award = Map.of("user_id", to.userId(), "points", 5, "reason", "Probed");
        Answer given = giver.post("/gamification/awards", award);
        for (int tried = 0; tried < 10 && given.code().equals("award_limit_reached"); tried++) {
            allowMuch(admin);
            given = giver.post("/gamification/awards", award);
        }
        return id(given);
    }

    private static long id(Answer created) {
        if (created.status() != 201) {
            throw new AssertionError("It was not created: " + created.body());
        }
        return created.json().path("id").asLong();
    }
}
