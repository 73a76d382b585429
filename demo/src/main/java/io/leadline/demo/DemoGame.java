package io.leadline.demo;

import io.leadline.platform.UserId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What there is to win. What the made-up work has earned follows by itself within half a minute. */
final class DemoGame {
    private static final int CHALLENGE_DAYS = 7;

    private final DemoApi api;
    private final UserId admin;

    DemoGame(DemoApi api, UserId admin) {
        this.api = api;
        this.admin = admin;
    }

    void begin(LocalDate today) {
        api.post(
                admin,
                "/gamification/challenges",
                Map.of(
                        "name",
                        "Pick up the phone",
                        "description",
                        "Whoever logs forty calls within the week",
                        "scope",
                        "individual",
                        "metric",
                        "calls",
                        "goal",
                        40,
                        "starts_on",
                        today.minusDays(1).toString(),
                        "ends_on",
                        today.plusDays(CHALLENGE_DAYS).toString(),
                        "prize_points",
                        100));
        reward("Coffee on us", "From the place at the corner", 150, null);
        reward("Cinema ticket", "Any film, any day", 600, 10);
        reward("A Friday afternoon off", "Which one, say your plans", 2000, 3);
    }

    private void reward(String name, String description, int cost, @Nullable Integer stock) {
        Map<String, @Nullable Object> reward = new HashMap<>(
                Map.of("name", name, "description", description, "cost", cost, "needs_approval", stock != null));
        reward.put("stock", stock);
        api.post(admin, "/gamification/rewards", reward);
    }
}
