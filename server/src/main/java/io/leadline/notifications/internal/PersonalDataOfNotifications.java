package io.leadline.notifications.internal;

import io.leadline.platform.erasure.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people are told are ids and a few facts. */
@Configuration(proxyBeanMethods = false)
class PersonalDataOfNotifications {
    @Bean
    PersonalData notificationsPlaces() {
        return PersonalData.of("notifications")
                .cutJson(
                        "What the thing itself does not tell later", "notifications.facts", "notification_causes.facts")
                .noPerson(
                        "A word of the program, an id, or a zone",
                        "notifications.type",
                        "notifications.entity_type",
                        "notifications.mail",
                        "notification_causes.type",
                        "notification_causes.cause_key",
                        "notification_causes.entity_type")
                .noPerson("Ids of things", "notifications.entity_ids")
                .goneAtOnce(
                        "How a member wants to be told; gone with the membership",
                        "notification_recipients.preferences");
    }
}
