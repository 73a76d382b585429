package io.leadline.identity.internal.sessions;

import io.leadline.identity.internal.tokens.SecretToken;
import io.leadline.platform.web.caller.UserAgents;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Where a session was started, shown to its owner. */
public record Device(String address, String userAgent) {
    private static final int IPV4_BYTES = 4;
    private static final int IPV4_NETWORK_BYTES = 3;
    private static final int IPV6_NETWORK_BYTES = 8;
    private static final int IPV6_SITE_BYTES = 6;

    public static Device of(HttpServletRequest request) {
        return new Device(request.getRemoteAddr(), UserAgents.of(request).orElse("unknown"));
    }

    /** What one machine can change at will: the last byte of an IPv4 address, the lower half of an IPv6 address. */
    public String network() {
        byte[] bytes = bytes();
        return bytes.length == IPV4_BYTES ? prefix(bytes, IPV4_NETWORK_BYTES) : addressBlock();
    }

    /** The address, or of an IPv6 address the /64 that one customer has. */
    public String addressBlock() {
        byte[] bytes = bytes();
        return prefix(bytes, bytes.length == IPV4_BYTES ? IPV4_BYTES : IPV6_NETWORK_BYTES);
    }

    /** The /48 an IPv6 customer of some size has, who could use a block after the other; none of an IPv4 address. */
    public Optional<String> site() {
        byte[] bytes = bytes();
        return bytes.length == IPV4_BYTES ? Optional.empty() : Optional.of(prefix(bytes, IPV6_SITE_BYTES));
    }

    public String fingerprint() {
        return HexFormat.of().formatHex(SecretToken.hash(address + "\n" + userAgent));
    }

    private static String prefix(byte[] bytes, int length) {
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(length, bytes.length)));
    }

    private byte[] bytes() {
        try {
            return InetAddress.ofLiteral(address).getAddress();
        } catch (IllegalArgumentException unreadable) {
            return SecretToken.hash(address);
        }
    }
}
