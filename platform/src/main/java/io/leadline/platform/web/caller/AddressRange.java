package io.leadline.platform.web.caller;

import java.net.InetAddress;
import java.util.Arrays;

/**
 * Addresses that begin alike: {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or a single one, {@code 192.0.2.7}.
 *
 * @param network the first address of the range
 * @param bits how many leading bits they have in common, at least one
 */
public record AddressRange(InetAddress network, int bits) {
    private static final int BITS_OF_A_BYTE = 8;

    /**
     * Reads a range as settings have it.
     *
     * @throws IllegalArgumentException when it is none, with a sentence for whoever wrote the setting
     */
    public static AddressRange valueOf(String text) {
        String range = text.strip();
        int slash = range.indexOf('/');
        InetAddress address = ClientAddress.parse(slash < 0 ? range : range.substring(0, slash))
                .orElseThrow(() -> unreadable(range));
        int most = address.getAddress().length * BITS_OF_A_BYTE;
        int bits = slash < 0 ? most : bits(range, slash);
        if (bits > most) {
            throw unreadable(range);
        }
        if (bits < 1) {
            throw new IllegalArgumentException("'" + range + "' would cover everybody; name the proxies");
        }
        return new AddressRange(address, bits);
    }

    private static int bits(String range, int slash) {
        String digits = range.substring(slash + 1);
        if (!digits.matches("\\d{1,3}")) {
            throw unreadable(range);
        }
        return Integer.parseInt(digits);
    }

    private static IllegalArgumentException unreadable(String range) {
        return new IllegalArgumentException(
                "'" + range + "' is neither an address such as 192.0.2.7 nor a range such as 10.0.0.0/8");
    }

    boolean contains(InetAddress address) {
        byte[] own = network.getAddress();
        byte[] other = address.getAddress();
        int whole = bits / BITS_OF_A_BYTE;
        if (own.length != other.length || !Arrays.equals(own, 0, whole, other, 0, whole)) {
            return false;
        }
        int rest = bits % BITS_OF_A_BYTE;
        int mask = 0xff << (BITS_OF_A_BYTE - rest);
        return rest == 0 || ((own[whole] ^ other[whole]) & mask & 0xff) == 0;
    }
}
