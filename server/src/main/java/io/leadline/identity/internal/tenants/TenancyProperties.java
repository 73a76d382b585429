package io.leadline.identity.internal.tenants;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param maxPerPerson how many tenants one person may create */
@ConfigurationProperties("leadline.tenancy")
public record TenancyProperties(@DefaultValue("10") int maxPerPerson) {}
