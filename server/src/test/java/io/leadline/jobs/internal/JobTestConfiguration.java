package io.leadline.jobs.internal;

import io.leadline.testing.InvitationLinks;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestConfiguration(proxyBeanMethods = false)
class JobTestConfiguration {
    @Bean
    InvitationLinks invitationLinks(JdbcClient jdbc) {
        return new InvitationLinks(jdbc);
    }

    @Bean
    CountingHandler countingHandler(JdbcClient jdbc) {
        return new CountingHandler(jdbc);
    }
}
