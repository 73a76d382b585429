package io.leadline.platform.web.caller;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Network addresses in one form: no port, no zone, IPv4 where it is IPv4, IPv6 as RFC 5952 writes it. */
public final class ClientAddress {
    private static final int LONGEST = 64;
    private static final int NETWORK_BYTES = 8;
    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3})(?::\\d{1,5})?");
    private static final Pattern IPV6 = Pattern.compile("([0-9A-Fa-f:.]+)(?:%[\\w.-]{1,20})?");
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\]]+)](?::\\d{1,5})?");
    private static final Pattern ZEROS = Pattern.compile("(?:^|:)0(?::0)+(?=:|$)");

    private ClientAddress() {}

    /** Reads an address with or without a port, as proxies write it; empty for anything else, names included. */
    public static Optional<InetAddress> parse(String text) {
        String address = text.strip();
        if (address.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher ipv4 = IPV4.matcher(address);
        if (ipv4.matches()) {
            return literal(ipv4.group(1));
        }
        Matcher bracketed = BRACKETED.matcher(address);
        Matcher ipv6 = IPV6.matcher(bracketed.matches() ? bracketed.group(1) : address);
        return ipv6.matches() && ipv6.group(1).indexOf(':') >= 0 ? literal(ipv6.group(1)) : Optional.empty();
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** The address as it is stored, shown and compared. */
    public static String text(InetAddress address) {
        if (address instanceof Inet4Address) {
            return address.getHostAddress();
        }
        String groups = address.getHostAddress().replaceFirst("%.*", "");
        String longest = ZEROS.matcher(groups)
                .results()
                .map(zeros -> zeros.group())
                .reduce("", (one, other) -> zeros(other) > zeros(one) ? other : one);
        if (longest.isEmpty()) {
            return groups;
        }
        int start = groups.indexOf(longest);
        String after = groups.substring(start + longest.length());
        return groups.substring(0, start) + "::" + (after.isEmpty() ? "" : after.substring(1));
    }

    private static long zeros(String groups) {
        return groups.chars().filter(c -> c == '0').count();
    }

    /** What one customer has: an IPv4 address, or the /64 an IPv6 address is in. */
    public static String block(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? address.getHostAddress()
                : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
    }

    /** The same for an address in text. */
    public static String block(String address) {
        return parse(address).map(ClientAddress::block).orElse(address);
    }
}
