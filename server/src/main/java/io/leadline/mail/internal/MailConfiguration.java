package io.leadline.mail.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Mail goes to the server that {@code spring.mail.host} names, if it names one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {
    private static final LocalTime CLEAN_UP_AT = LocalTime.of(3, 50);

    @Bean
    MailTransport mailTransport(
            @Value("${spring.mail.host:}") String host,
            ObjectProvider<JavaMailSender> server,
            @Value("${leadline.data-dir}") Path dataDirectory) {
        return host.isBlank()
                ? new FileTransport(dataDirectory.resolve("outbox"))
                : new SmtpTransport(server.getObject());
    }

    @Bean
    Messages messages(MailProperties properties) throws AddressException {
        return new Messages(new InternetAddress(properties.from(), true));
    }

    @Bean
    RecurringTask<Void> mailRetentionTask(MailDelivery delivery) {
        return Tasks.recurring("mail-retention", Schedules.daily(ZoneOffset.UTC, CLEAN_UP_AT))
                .execute((instance, context) -> delivery.removeOld());
    }
}
