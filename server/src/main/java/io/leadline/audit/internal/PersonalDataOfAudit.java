package io.leadline.audit.internal;

import io.leadline.platform.erasure.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The trail keeps that something happened, and loses what about whom. */
@Configuration(proxyBeanMethods = false)
class PersonalDataOfAudit {
    @Bean
    PersonalData auditPlaces() {
        return PersonalData.of("audit")
                .goneAtOnce(
                        "Details of entries about the person are emptied; the hash over them is salted, and the salt goes along",
                        "audit_logs.details",
                        "audit_logs.details_salt")
                .noPerson(
                        "A word of the program, an id, or a zone",
                        "audit_logs.tenant_id",
                        "audit_logs.entry_uuid",
                        "audit_logs.action",
                        "audit_logs.entity_type",
                        "audit_logs.entity_id",
                        "audit_logs.status",
                        "audit_logs.reason",
                        "audit_logs.request_id",
                        "audit_chains.tenant_id",
                        "audit_seals.tenant_id",
                        "audit_checkpoints.tenant_id")
                .noPerson(
                        "A hash or a key's proof",
                        "audit_logs.details_hash",
                        "audit_logs.mac",
                        "audit_chains.last_hash",
                        "audit_seals.digests",
                        "audit_seals.previous_hash",
                        "audit_seals.hash",
                        "audit_checkpoints.hash");
    }
}
