package io.leadline.leads.internal;

import io.leadline.platform.erasure.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where leads are, and texts of other leads that may name one. */
@Configuration(proxyBeanMethods = false)
class PersonalDataOfLeads {
    @Bean
    PersonalData leadsPlaces() {
        return PersonalData.of("leads")
                .goneAtOnce(
                        "Deleted with the lead",
                        "leads.first_name",
                        "leads.last_name",
                        "leads.email",
                        "leads.phone",
                        "leads.phone_given",
                        "leads.company",
                        "leads.source",
                        "leads.status",
                        "leads.priority",
                        "leads.country",
                        "leads.time_zone",
                        "leads.time_zone_source",
                        "leads.attributes")
                .cut("Notes of a lead may name another person", "leads.notes")
                .expires("Gone when the import of the file ends", "import_file_parts.content");
    }
}
