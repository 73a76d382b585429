package io.leadline.identity.internal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ThrottleProperties.class, TenancyProperties.class})
class IdentityConfiguration {}
