package io.leadline.platform.storage;

import io.leadline.platform.database.embedded.DataDirectory;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StorageProperties.class, DataDirectory.class})
class StorageConfiguration {
    private static final int BEHIND_LIMITS = 60;

    @Bean
    StorageReserve storageReserve(
            DataDirectory data, @Value("${java.io.tmpdir}") Path temporary, StorageProperties properties) {
        return new StorageReserve(
                List.of(new Volume("data", data.dataDir()), new Volume("temporary", temporary)), properties);
    }

    @Bean
    WebMvcConfigurer storageInterceptors(
            StorageReserve reserve, @Value("${spring.servlet.multipart.max-request-size}") DataSize largestUpload) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new StorageInterceptor(reserve, largestUpload))
                        .order(BEHIND_LIMITS);
            }
        };
    }

    @Bean
    MeterBinder storageMetrics(StorageReserve reserve) {
        return registry -> reserve.volumes().forEach(volume -> {
            Gauge.builder("leadline.storage.free.bytes", volume, Volume::free)
                    .description("Free disk space on the volume")
                    .tag("volume", volume.name())
                    .register(registry);
            Gauge.builder("leadline.storage.reserve.bytes", volume, reserve::reserveOf)
                    .description("Disk space that bulk work leaves alone")
                    .tag("volume", volume.name())
                    .register(registry);
        });
    }
}
