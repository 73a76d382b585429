package io.leadline.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestConfiguration(proxyBeanMethods = false)
class ApiTestConfiguration {
    @Bean
    @Primary
    MutableClock mutableClock() {
        return new MutableClock();
    }

    @Bean
    RecordedAudit recordedAudit() {
        return new RecordedAudit();
    }

    @Bean
    InvitationLinks invitationLinks(JdbcClient jdbc) {
        return new InvitationLinks(jdbc);
    }
}
