package io.leadline.notifications.internal.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of notifications.
 *
 * @param groupWithin a notification takes further triggers of its type for so long
 * @param mailDelay an immediate mail waits for so long whether the notification is read
 * @param keep how long notifications stay
 */
@ConfigurationProperties("leadline.notifications")
public record NotificationProperties(
        @DefaultValue("1h") Duration groupWithin,
        @DefaultValue("2m") Duration mailDelay,
        @DefaultValue("90d") Duration keep) {}
