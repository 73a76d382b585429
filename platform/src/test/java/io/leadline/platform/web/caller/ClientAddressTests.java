package io.leadline.platform.web.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTests {
    private static final Proxies PROXIES = new Proxies(
            new ProxyProperties(List.of(AddressRange.valueOf("10.0.0.0/8"), AddressRange.valueOf("2001:db8:ff::/48"))));

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "203.0.113.7:4711, 203.0.113.7",
        "::ffff:203.0.113.7, 203.0.113.7",
        "[::ffff:203.0.113.7]:80, 203.0.113.7",
        "2001:DB8:0:0:0:0:0:1, 2001:db8::1",
        "[2001:db8::1]:443, 2001:db8::1",
        "2001:db8:0:0:1:0:0:0, 2001:db8:0:0:1::",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "10:20:0:0:30:40:50:60, 10:20::30:40:50:60",
        "fe80::1%eth0, fe80::1",
        "::1, ::1",
        "::, ::",
        "0:0:0:0:0:0:0:1, ::1"
    })
    void anAddressHasOneForm(String given, String form) {
        assertThat(ClientAddress.parse(given).map(ClientAddress::text)).contains(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "localhost",
                "_hidden",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "0x7f.1.1.1",
                "2130706433",
                "203.0.113.7:port",
                "1.2.3.4, 5.6.7.8",
                "::g",
                "1:2:3:4:5:6:7:8:9",
                "[::1",
                "äöü",
                "203.0.113.7\u0000",
                "<script>"
            })
    void anythingElseIsNone(String given) {
        assertThat(ClientAddress.parse(given)).isEmpty();
        assertThat(ClientAddress.parse("1".repeat(10_000))).isEmpty();
    }

    @Test
    void neighboursInAnIpv6NetworkAreOne() {
        assertThat(ClientAddress.block("2001:db8::1")).isEqualTo(ClientAddress.block("2001:db8::ffff:1"));
        assertThat(ClientAddress.block("2001:db8::1")).isNotEqualTo(ClientAddress.block("2001:db8:0:1::1"));
        assertThat(ClientAddress.block("203.0.113.7")).isNotEqualTo(ClientAddress.block("203.0.113.8"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.1 | 203.0.113.7                        | 198.51.100.1",
                "10.0.0.1     | 203.0.113.7                        | 203.0.113.7",
                "10.0.0.1     | 198.51.100.1, 203.0.113.7, 10.9.9.9 | 203.0.113.7",
                "10.0.0.1     | 2001:db8:ff::2, 10.1.1.1           | 2001:db8:ff::2",
                "10.0.0.1     | 203.0.113.7, 2001:db8:ff:0:0::2    | 203.0.113.7",
                "10.0.0.1     | 203.0.113.7, unknown               | 10.0.0.1",
                "10.0.0.1     | 203.0.113.7, 999.1.1.1, 10.1.1.1   | 10.1.1.1",
                "10.0.0.1     | ,                                  | 10.0.0.1",
                "11.0.0.1     | 127.0.0.1                          | 11.0.0.1"
            })
    void theCallerIsTheLastOneNoProxyOfOursStandsFor(String neighbour, String forwardedFor, String caller) {
        InetAddress found =
                PROXIES.caller(InetAddress.ofLiteral(neighbour), Collections.enumeration(List.of(forwardedFor)));

        assertThat(ClientAddress.text(found)).isEqualTo(caller);
    }

    @Test
    void aChainIsHttpsWhereAllOfItIs() {
        InetAddress proxy = InetAddress.ofLiteral("10.0.0.1");

        assertThat(https(proxy, "https")).isTrue();
        assertThat(https(proxy, "HTTPS", "https")).isTrue();
        assertThat(https(proxy, "https, http")).isFalse();
        assertThat(https(proxy, "javascript")).isFalse();
        assertThat(https(proxy)).isFalse();
        assertThat(https(InetAddress.ofLiteral("11.0.0.1"), "https")).isFalse();
    }

    private static boolean https(InetAddress neighbour, String... proto) {
        return PROXIES.isHttps(neighbour, Collections.enumeration(List.of(proto)));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "192.0.2.128/25, 192.0.2.128, true",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.6, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "::ffff:10.0.0.0/8, 10.1.1.1, true",
        "10.0.0.0/8, ::1, false"
    })
    void aRangeHoldsWhatBeginsAlike(String range, String address, boolean inside) {
        assertThat(AddressRange.valueOf(range).contains(InetAddress.ofLiteral(address)))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"proxy", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/", "10\\.\\d+\\.\\d+\\.\\d+", "::1/129", "*"})
    void whatIsNoRangeIsSaidSo(String setting) {
        assertThatThrownBy(() -> AddressRange.valueOf(setting)).hasMessageContaining("'" + setting + "' is neither");
    }

    @Test
    void nobodyTrustsEverybody() {
        assertThatThrownBy(() -> AddressRange.valueOf("0.0.0.0/0")).hasMessageContaining("name the proxies");
    }

    @ParameterizedTest
    @CsvSource({"Mozilla/5.0, Mozilla/5.0", "a\tb, ab", "grün\u2028, gr?n?"})
    void aProgramsNameIsPrintable(String given, String shown) {
        assertThat(UserAgents.clean(given)).isEqualTo(shown);
        assertThat(UserAgents.clean("x".repeat(5000))).hasSize(255);
    }
}
