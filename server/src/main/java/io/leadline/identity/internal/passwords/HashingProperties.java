package io.leadline.identity.internal.passwords;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How passwords are hashed. Each hash under way takes 16 MiB and a processor.
 *
 * @param threads hashes at once; 0 leaves one processor to everything else
 * @param queue requests of each lane that may wait
 * @param longestWait no request waits longer
 */
@ConfigurationProperties("leadline.hashing")
record HashingProperties(
        @DefaultValue("0") int threads,
        @DefaultValue("64") int queue,
        @DefaultValue("5s") Duration longestWait) {
    int threadsOn(int processors) {
        return threads > 0 ? threads : Math.max(1, processors - 1);
    }
}
