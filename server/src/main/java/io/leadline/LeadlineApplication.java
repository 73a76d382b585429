package io.leadline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisRepositoriesAutoConfiguration;
import org.springframework.modulith.Modulithic;

/** Starts Leadline. Redis is set up by the platform's broadcast, exactly when an address for it is given. */
@SpringBootApplication(
        exclude = {
            DataRedisAutoConfiguration.class,
            DataRedisRepositoriesAutoConfiguration.class,
            DataRedisReactiveAutoConfiguration.class
        })
@Modulithic(sharedModules = {"platform", "tenancy"})
public class LeadlineApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(LeadlineApplication.class, arguments);
    }
}
