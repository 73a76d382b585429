package io.leadline.identity.internal.passwords;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The cost of a password's hash. It is no setting: nobody is to make hashes cheaper than these. */
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {
    /**
     * Argon2id with 16 MiB and 2 passes (OWASP's password storage advice): tens of milliseconds a hash, on purpose. A hash names
     * its own cost, so those made at another one go on matching.
     */
    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }
}
