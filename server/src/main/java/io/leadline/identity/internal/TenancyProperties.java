package io.leadline.identity.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param maxPerPerson how many tenants one person may create */
@ConfigurationProperties("leadline.tenancy")
record TenancyProperties(@DefaultValue("10") int maxPerPerson) {}
