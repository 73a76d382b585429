package io.leadline.platform.erasure;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the platform keeps for all modules. */
@Configuration(proxyBeanMethods = false)
class PersonalDataOfPlatform {
    @Bean
    PersonalData platformPlaces() {
        return PersonalData.of("platform")
                .goneAtOnce(
                        "Answers kept for repeated requests are emptied in the tenant whenever somebody is erased",
                        "idempotency_keys.body")
                .expires(
                        "Gone a day after the request; made by the client, names nobody",
                        "idempotency_keys.idempotency_key",
                        "idempotency_keys.fingerprint",
                        "idempotency_keys.location",
                        "idempotency_keys.entity_tag",
                        "idempotency_keys.content_type")
                .noPerson(
                        "Names of tasks of the program and of replicas",
                        "scheduled_tasks.task_name",
                        "scheduled_tasks.task_instance",
                        "scheduled_tasks.task_data",
                        "scheduled_tasks.picked_by");
    }
}
