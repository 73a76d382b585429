package io.leadline.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailConfigurationTests {
    @TempDir
    private Path folder;

    @Test
    void mailGoesToTheServerThatIsNamedAndIntoFilesWhereNoneIs() {
        assertThat(transport("mail.example.org")).isInstanceOf(SmtpTransport.class);
        assertThat(transport("")).isInstanceOf(FileTransport.class);
        assertThat(transport(" ")).isInstanceOf(FileTransport.class);
    }

    @Test
    void pausesDoubleUpToAnHour() {
        MailProperties properties = new MailProperties(
                "leadline@localhost", Duration.ofSeconds(30), 12, Duration.ofMinutes(2), Duration.ofDays(30));

        assertThat(properties.delayAfter(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(properties.delayAfter(3)).isEqualTo(Duration.ofMinutes(2));
        assertThat(properties.delayAfter(8)).isEqualTo(Duration.ofHours(1));
        assertThat(properties.delayAfter(1000)).isEqualTo(Duration.ofHours(1));
    }

    private MailTransport transport(String host) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", new JavaMailSenderImpl());
        return new MailConfiguration().mailTransport(host, beans.getBeanProvider(JavaMailSender.class), folder);
    }
}
