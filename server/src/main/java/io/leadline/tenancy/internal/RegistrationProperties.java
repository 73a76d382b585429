package io.leadline.tenancy.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param enabled whether strangers may register a tenant, until the operator decides */
@ConfigurationProperties("leadline.registration")
record RegistrationProperties(@DefaultValue("false") boolean enabled) {}
