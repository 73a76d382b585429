package io.leadline.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LimitTests {
    @Test
    void unlessSetTheyAreGenerous() {
        RateLimitProperties properties = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("leadline.rate-limits", RateLimitProperties.class);

        assertThat(properties.enabled()).isTrue();
        assertThat(properties.user()).isEqualTo(new Limit(6_000, Duration.ofMinutes(1)));
        assertThat(properties.apiKey()).isEqualTo(new Limit(12_000, Duration.ofMinutes(1)));
        assertThat(properties.tenant()).isEqualTo(new Limit(120_000, Duration.ofMinutes(1)));
        assertThat(properties.address()).isEqualTo(new Limit(600, Duration.ofMinutes(1)));
    }

    @Test
    void aSettingNamesRequestsAndTime() {
        RateLimitProperties properties = new Binder(new MapConfigurationPropertySource(
                        Map.of("leadline.rate-limits.api-key", "5/10s", "leadline.rate-limits.enabled", "false")))
                .bindOrCreate("leadline.rate-limits", RateLimitProperties.class);

        assertThat(properties.apiKey()).isEqualTo(new Limit(5, Duration.ofSeconds(10)));
        assertThat(properties.enabled()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "100", "0/1m", "-1/1m", "5/0s", "5/", "a/1m"})
    void aLimitThatIsNoneStopsTheStart(String text) {
        assertThatThrownBy(() -> Limit.valueOf(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
