package io.leadline.identity.internal;

import io.leadline.identity.internal.signin.ThrottleProperties;
import io.leadline.identity.internal.tenants.TenancyProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ThrottleProperties.class, TenancyProperties.class})
class IdentityConfiguration {}
