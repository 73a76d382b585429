package io.leadline.platform.web.caller;

import java.net.InetAddress;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which neighbours speak for others.
 *
 * @param trustedProxies addresses and ranges whose {@code X-Forwarded-For} and {@code X-Forwarded-Proto} are believed
 */
@ConfigurationProperties("leadline")
public record ProxyProperties(@DefaultValue List<AddressRange> trustedProxies) {
    public boolean trusts(InetAddress address) {
        return trustedProxies.stream().anyMatch(range -> range.contains(address));
    }
}
