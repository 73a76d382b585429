package io.leadline.notifications.internal.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.gamification.events.LevelReached;
import io.leadline.notifications.internal.delivery.NotificationDelivery;
import io.leadline.platform.UserId;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.MutableClock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApiTest
class RetentionModuleTests {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private NotificationRetention retention;

    @Autowired
    private NotificationDelivery delivery;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatIsOlderThanNinetyDaysGoesAndTheRestStays() {
        clock.stop();
        ApiClient person = ApiClient.register(port);
        reachLevels(person, 1, 1200);
        clock.advance(Duration.ofDays(60));
        reachLevels(person, 1201, 1203);

        clock.advance(Duration.ofDays(31));
        retention.removeOld();

        assertThat(rows("notifications", person)).isEqualTo(3);
        assertThat(rows("notification_causes", person)).isEqualTo(3);
    }

    private void reachLevels(ApiClient person, int from, int to) {
        UserId user = new UserId(person.userId());
        transaction.executeWithoutResult(status -> IntStream.rangeClosed(from, to)
                .forEach(level -> events.publishEvent(new LevelReached(person.tenantId(), user, level, "Caller"))));
        delivery.deliver(person.tenantId(), user);
    }

    private long rows(String table, ApiClient person) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE tenant_id = :tenant")
                .param("tenant", person.tenant())
                .query(Long.class)
                .single();
    }
}
