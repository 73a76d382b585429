package io.leadline.live.internal;

import io.micrometer.observation.ObservationPredicate;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationContext;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveProperties.class)
class LiveConfiguration {
    @Bean
    EventSink localSink(History history) {
        return new LocalSink(history);
    }

    /** A stream that was open for an hour is no request that took an hour. */
    @Bean
    ObservationPredicate streamsAreNoLongRequests() {
        return (name, context) -> !(context instanceof ServerRequestObservationContext request && isStream(request));
    }

    private static boolean isStream(ServerRequestObservationContext request) {
        HttpServletRequest carrier = request.getCarrier();
        return carrier != null && StreamController.PATH.equals(carrier.getRequestURI());
    }
}
