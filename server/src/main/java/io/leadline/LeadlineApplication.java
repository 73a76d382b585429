package io.leadline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Leadline. */
@SpringBootApplication
public class LeadlineApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(LeadlineApplication.class, arguments);
    }
}
