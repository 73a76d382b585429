package io.leadline.notifications.internal.mailing;

import io.leadline.identity.Recipients.Recipient;
import io.leadline.mail.Mail;
import io.leadline.notifications.internal.notification.DisplayNames;
import io.leadline.notifications.internal.notification.Notification;
import io.leadline.notifications.internal.notification.NotificationText;
import io.leadline.notifications.internal.preferences.EmailChannel;
import io.leadline.platform.TenantId;
import io.leadline.platform.email.EmailAddress;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a mail about notifications says, and where it says that one can have fewer. */
@Component
class MailTexts {
    private final DisplayNames names;
    private final String base;

    MailTexts(DisplayNames names, @Value("${leadline.base-url}") URI base) {
        this.names = names;
        this.base = base.toString().replaceAll("/+$", "");
    }

    /**
     * The mail.
     *
     * @param shown the newest
     * @param all how many it is about
     */
    Mail of(TenantId tenantId, Recipient to, ZoneId zone, EmailChannel kind, List<Notification> shown, int all) {
        DisplayNames.Found found = names.of(tenantId, shown);
        List<String> sentences = shown.stream()
                .map(notification -> NotificationText.of(notification, found, zone))
                .toList();
        String lines = sentences.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
        String more = all > shown.size() ? "\n- and " + (all - shown.size()) + " more" : "";
        String text = """
            Hello,

            this is new for you on Leadline:

            %s%s

            Look at it here: %s/notifications

            You get this mail because of your notification settings. Change them, or turn mail off, here:
            %s/account/notifications
            """.formatted(lines, more, base, base);
        return new Mail(Mail.Kind.NOTICE, EmailAddress.of(to.email()), subject(kind, sentences.getFirst(), all), text);
    }

    private static String subject(EmailChannel kind, String first, int all) {
        if (all == 1) {
            return first;
        }
        return kind == EmailChannel.DIGEST
                ? "Your day on Leadline: " + all + " notifications"
                : all + " notifications from Leadline";
    }
}
