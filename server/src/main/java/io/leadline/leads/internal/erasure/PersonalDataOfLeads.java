package io.leadline.leads.internal.erasure;

import io.leadline.leads.internal.record.LeadField;
import io.leadline.leads.internal.record.LeadField.Person;
import io.leadline.platform.erasure.PersonalData;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where leads are, and texts of other leads that may name one. */
@Configuration(proxyBeanMethods = false)
class PersonalDataOfLeads {
    @Bean
    PersonalData leadsPlaces() {
        return PersonalData.of("leads")
                .goneAtOnce("Deleted with the lead", columns(Person.ABOUT, Person.NAME, Person.IDENTIFIER))
                .cut("Notes of a lead may name another person", columns(Person.FREE_TEXT))
                .expires("Gone when the import of the file ends", "import_file_parts.content");
    }

    private static String[] columns(Person... kinds) {
        return LeadField.ALL.stream()
                .filter(field -> List.of(kinds).contains(field.person()))
                .map(field -> "leads." + field.column())
                .toArray(String[]::new);
    }
}
