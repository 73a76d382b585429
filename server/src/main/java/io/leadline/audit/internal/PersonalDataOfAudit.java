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
                        "audit_logs.entry_uuid",
                        "audit_logs.action",
                        "audit_logs.entity_type",
                        "audit_logs.entity_id",
                        "audit_logs.status",
                        "audit_logs.reason",
                        "audit_logs.request_id")
                .noPerson(
                        "A hash or a key's proof",
                        "audit_logs.details_hash",
                        "audit_logs.mac",
                        "audit_chains.last_hash",
                        "audit_seals.digests",
                        "audit_seals.previous_hash",
                        "audit_seals.hash",
                        "audit_checkpoints.hash",
                        "audit_adoptions.hash",
                        "audit_adoptions.checkpoint_hash",
                        "audit_adoptions.key_id",
                        "audit_adoptions.mac",
                        "audit_chains.checkpoint_mac",
                        "audit_chains.key_id",
                        "audit_chains.mac",
                        "audit_checkpoints.previous_mac",
                        "audit_checkpoints.seal_hashes",
                        "audit_checkpoints.key_id",
                        "audit_checkpoints.mac",
                        "audit_seals.key_id",
                        "audit_seals.mac");
    }
}
