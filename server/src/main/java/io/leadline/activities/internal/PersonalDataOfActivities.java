package io.leadline.activities.internal;

import io.leadline.platform.erasure.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the timeline may tell of people. */
@Configuration(proxyBeanMethods = false)
class PersonalDataOfActivities {
    @Bean
    PersonalData activitiesPlaces() {
        return PersonalData.of("activities")
                .cut(
                        "What people wrote of a lead, which may name another person; goes with its lead",
                        "lead_activities.description",
                        "lead_activities.next_action",
                        "lead_activities.outcome")
                .noPerson("A word of the program, an id, or a zone", "lead_activities.activity_type");
    }
}
