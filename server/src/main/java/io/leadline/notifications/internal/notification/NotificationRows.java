package io.leadline.notifications.internal.notification;

import io.leadline.notifications.internal.preferences.EmailChannel;
import io.leadline.notifications.internal.preferences.NotificationType;
import io.leadline.platform.database.Instants;
import io.leadline.platform.web.json.JsonColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Reads notifications out of their rows. */
@Component
public class NotificationRows {
    private final JsonColumn json;

    NotificationRows(JsonColumn json) {
        this.json = json;
    }

    public Notification map(ResultSet row, int number) throws SQLException {
        return new Notification(
                row.getLong("id"),
                NotificationType.ofWireName(row.getString("type")),
                row.getInt("things"),
                row.getString("entity_type"),
                Arrays.asList(json.read(row.getString("entity_ids"), Long[].class)),
                json.readMap(row.getString("facts")),
                row.getBoolean("in_app"),
                EmailChannel.ofWireName(row.getString("mail")),
                Instants.fromColumn(row, "started_at"),
                Instants.fromColumn(row, "latest_at"),
                Instants.fromNullableColumn(row, "held_until"),
                Instants.fromNullableColumn(row, "read_at"));
    }
}
