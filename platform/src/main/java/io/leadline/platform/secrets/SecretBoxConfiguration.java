package io.leadline.platform.secrets;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
class SecretBoxConfiguration {
    /** Lazy, so that no key is made where nothing is sealed. */
    @Bean
    @Lazy
    SecretBox secretBox(@Value("${leadline.data-dir}") Path dataDirectory) {
        return SecretBox.load(new SecretFiles(dataDirectory.resolve("secrets")), "data-key");
    }
}
