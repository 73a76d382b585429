package io.leadline.tasks.internal;

import io.leadline.platform.erasure.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tasks of a lead go with it; others may name it. */
@Configuration(proxyBeanMethods = false)
class PersonalDataOfTasks {
    @Bean
    PersonalData tasksPlaces() {
        return PersonalData.of("tasks")
                .cut(
                        "What people wrote",
                        "tasks.title",
                        "tasks.description",
                        "tasks.completion_notes",
                        "tasks.outcome",
                        "task_checklist_items.text",
                        "task_comments.body")
                .noPerson(
                        "A word of the program, an id, or a zone",
                        "tasks.type",
                        "tasks.status",
                        "tasks.priority",
                        "tasks.due_time_zone",
                        "tasks.recurrence")
                .noPerson("Ids of members", "task_comments.mentions");
    }
}
