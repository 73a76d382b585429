package io.leadline.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@TestConfiguration(proxyBeanMethods = false)
class ApiTestConfiguration {
    @Bean
    @Primary
    MutableClock mutableClock() {
        return new MutableClock();
    }

    /** Argon2id that costs next to nothing: the suite has hundreds of people sign in. */
    @Bean
    @Primary
    PasswordEncoder cheapPasswordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 64, 1);
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
