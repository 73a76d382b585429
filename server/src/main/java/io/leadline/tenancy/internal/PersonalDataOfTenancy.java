package io.leadline.tenancy.internal;

import io.leadline.platform.erasure.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A tenant is an organisation. */
@Configuration(proxyBeanMethods = false)
class PersonalDataOfTenancy {
    @Bean
    PersonalData tenancyPlaces() {
        return PersonalData.of("tenancy")
                .noPerson("An id, a zone or a region", "tenants.time_zone", "tenants.default_region")
                .noPerson("The name and settings of an organisation", "tenants.name", "tenants.settings");
    }
}
