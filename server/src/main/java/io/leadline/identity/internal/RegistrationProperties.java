package io.leadline.identity.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param enabled whether a stranger may register a tenant; without it, people come by invitation or from a provider */
@ConfigurationProperties("leadline.registration")
record RegistrationProperties(@DefaultValue("true") boolean enabled) {}
