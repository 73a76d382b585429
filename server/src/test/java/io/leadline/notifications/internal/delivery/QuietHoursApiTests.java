package io.leadline.notifications.internal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.gamification.events.LevelReached;
import io.leadline.notifications.internal.inbox.Inbox;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.LiveStream;
import io.leadline.testing.MutableClock;
import io.leadline.testing.Outbox;
import io.leadline.testing.Outbox.Letter;
import io.leadline.testing.WorkNow;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What comes when: quiet hours, immediate mail and the digest, on the person's wall clock. */
@ApiTest
class QuietHoursApiTests {
    private static final List<String> EVERY_DAY =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private NotificationWorker worker;

    @Autowired
    private NotificationDelivery delivery;

    @Autowired
    private MutableClock clock;

    private ApiClient person;
    private Inbox inbox;
    private int levels;

    @BeforeEach
    void nobodyYet() {
        person = ApiClient.nobody(port);
        inbox = new Inbox(person);
    }

    /** Somebody at that moment, with an admin who could remove them. */
    private ApiClient somebodyAt(String moment) {
        clock.stopAt(Instant.parse(moment));
        ApiClient admin = ApiClient.register(port);
        person = admin.member(Role.AGENT).verified();
        inbox = new Inbox(person);
        levels = 1;
        return admin;
    }

    private void wish(String email, Map<String, ?> others) {
        Map<String, Object> wishes = new HashMap<>(Map.of(
                "types", List.of(Map.of("type", "level_reached", "in_app", true, "email", email)), "digest_hour", 8));
        wishes.putAll(others);
        inbox.prefers(wishes);
    }

    private static Map<String, Object> quiet(String from, String to, String zone) {
        return Map.of("quiet_hours", Map.of("from", from, "to", to, "days", EVERY_DAY), "time_zone", zone);
    }

    private void reachALevel() {
        levels++;
        transaction.executeWithoutResult(status -> events.publishEvent(
                new LevelReached(person.tenantId(), new UserId(person.userId()), levels, "Level " + levels)));
        delivery.deliver(person.tenantId(), new UserId(person.userId()));
    }

    private void at(String moment) {
        clock.stopAt(Instant.parse(moment));
        WorkNow.sweep(worker);
        person = person.login(person.email(), ApiClient.PASSWORD);
        inbox = new Inbox(person);
    }

    private List<Letter> mails() {
        return Outbox.to(person.email());
    }

    @Test
    void atNightInBerlinNothingCallsForAttentionUntilTheClocksHaveJumped() {
        somebodyAt("2027-03-27T22:30:00Z");
        wish("off", quiet("22:00", "02:30", "Europe/Berlin"));
        try (LiveStream device = LiveStream.of(person)) {
            reachALevel();
            JsonNode held = inbox.awaitOne(1);
            assertThat(held.path("held_until").asString()).isEqualTo("2027-03-28T01:00:00Z");
            assertThat(inbox.unread()).isZero();
            assertThat(inbox.held()).isEqualTo(1);

            at("2027-03-28T00:59:59Z");
            assertThat(inbox.unread()).isZero();
            assertThat(device.types()).doesNotContain("notification.created");

            at("2027-03-28T01:00:00Z");
            assertThat(device.next("notification.created")
                            .data()
                            .path("notification_id")
                            .asLong())
                    .isEqualTo(held.path("id").asLong());
            assertThat(inbox.unread()).isEqualTo(1);
            assertThat(inbox.entries().getFirst().path("held_until").isNull()).isTrue();
            at("2027-03-28T01:00:01Z");
            assertThat(device.types().stream().filter("notification.created"::equals))
                    .hasSize(1);
        }
    }

    @Test
    void inNewYorkTheHourThatComesTwiceIsQuietBothTimes() {
        somebodyAt("2027-11-07T05:10:00Z");
        wish("off", quiet("22:00", "01:30", "America/New_York"));
        reachALevel();

        assertThat(inbox.awaitOne(1).path("held_until").asString()).isEqualTo("2027-11-07T06:30:00Z");
        at("2027-11-07T05:40:00Z");
        assertThat(inbox.unread()).isZero();
        at("2027-11-07T06:30:00Z");
        assertThat(inbox.unread()).isEqualTo(1);
    }

    @Test
    void quietHoursThatAreNoMoreLetGoOfWhatTheyHeld() {
        somebodyAt("2027-01-05T22:00:00Z");
        wish("immediate", quiet("22:00", "07:00", "Europe/Berlin"));
        reachALevel();
        assertThat(inbox.held()).isEqualTo(1);

        wish("immediate", Map.of());

        assertThat(inbox.unread()).isEqualTo(1);
        assertThat(inbox.held()).isZero();
        Outbox.await(person.email(), 1);
    }

    @Test
    void immediateMailWaitsAndIsNotSentForWhatWasReadMeanwhile() {
        somebodyAt("2027-01-05T12:00:00Z");
        wish("immediate", Map.of());
        reachALevel();
        at("2027-01-05T12:01:59Z");
        assertThat(mails()).isEmpty();
        at("2027-01-05T12:02:00Z");
        Letter mail = Outbox.await(person.email(), 1).getFirst();
        assertThat(mail.subject()).isEqualTo("You reached level 2, Level 2");
        assertThat(mail.text()).contains("/notifications", "/account/notifications");

        reachALevel();
        person.post("/notifications/read-all");
        at("2027-01-05T12:30:00Z");
        assertThat(inbox.entries()).hasSize(2);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void quietHoursHoldMailBackAndItComesAsOne() {
        somebodyAt("2027-01-05T22:00:00Z");
        wish("immediate", quiet("22:00", "07:00", "Europe/Berlin"));
        reachALevel();
        reachALevel();
        at("2027-01-06T05:59:59Z");
        assertThat(mails()).isEmpty();
        at("2027-01-06T06:00:00Z");

        assertThat(Outbox.await(person.email(), 1).getFirst().subject()).isEqualTo("2 notifications from Leadline");
        at("2027-01-06T07:00:00Z");
        assertThat(mails()).hasSize(1);
    }

    @Test
    void theDigestComesOnceADayWhoeverSendsItAndNotWhenThereIsNothing() {
        somebodyAt("2027-01-05T12:00:00Z");
        wish("digest", Map.of("time_zone", "Europe/Berlin"));
        reachALevel();
        reachALevel();
        at("2027-01-06T06:59:59Z");
        assertThat(mails()).isEmpty();

        clock.stopAt(Instant.parse("2027-01-06T07:00:00Z"));
        AtOnce.times(8, () -> {
            WorkNow.sweep(worker);
            return true;
        });
        assertThat(Outbox.await(person.email(), 1).getFirst().subject())
                .isEqualTo("Your day on Leadline: 2 notifications");
        at("2027-01-07T07:00:00Z");
        at("2027-01-08T07:00:00Z");
        assertThat(mails()).hasSize(1);
    }

    @Test
    void aDigestHourMovedLaterGivesNoSecondDigestOfTheDay() {
        somebodyAt("2027-01-05T12:00:00Z");
        wish("digest", Map.of("time_zone", "Europe/Berlin"));
        reachALevel();
        at("2027-01-06T07:00:00Z");
        Outbox.await(person.email(), 1);
        reachALevel();
        wish("digest", Map.of("time_zone", "Europe/Berlin", "digest_hour", 18));

        at("2027-01-06T17:00:00Z");
        assertThat(mails()).hasSize(1);
        at("2027-01-07T17:00:00Z");
        assertThat(Outbox.await(person.email(), 2)).hasSize(2);
    }

    @Test
    void whatWasReadIsNotInTheDigestAndWhoLeftGetsNone() {
        ApiClient admin = somebodyAt("2027-01-05T12:00:00Z");
        wish("digest", Map.of());
        reachALevel();
        person.post("/notifications/read-all");
        at("2027-01-06T08:00:00Z");
        assertThat(mails()).isEmpty();

        reachALevel();
        ApiClient signedIn = admin.login(admin.email(), ApiClient.PASSWORD);
        assertThat(signedIn.delete("/tenant/members/" + person.userId()).status())
                .isEqualTo(204);
        at("2027-01-07T08:00:00Z");
        clock.advance(Duration.ofDays(1));
        WorkNow.sweep(worker);
        assertThat(mails()).isEmpty();
    }

    @Test
    void wishesThatMakeNoSenseAreRefused() {
        somebodyAt("2027-01-05T12:00:00Z");
        Map<String, Object> same = Map.of("from", "07:00", "to", "07:00", "days", EVERY_DAY);
        Map<String, Object> noDay = Map.of("from", "22:00", "to", "07:00", "days", List.of());
        Map<String, Object> hot = Map.of("type", "lead_became_hot", "in_app", true, "email", "off");
        for (Map<String, ?> bad : List.of(
                Map.of("types", List.of(), "digest_hour", 24),
                Map.of("types", List.of(), "digest_hour", 8, "time_zone", "Mars/Base"),
                Map.of("types", List.of(), "digest_hour", 8, "quiet_hours", same),
                Map.of("types", List.of(), "digest_hour", 8, "quiet_hours", noDay),
                Map.of("types", List.of(hot, hot), "digest_hour", 8))) {
            assertThat(person.put("/me/notification-preferences", bad).code())
                    .as(bad.toString())
                    .isEqualTo("validation_failed");
        }
        assertThat(person.get("/me/notification-preferences")
                        .json()
                        .path("types")
                        .size())
                .isEqualTo(12);
    }
}
