package io.leadline.openapi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an attacker, a broken client or a bad day may send. */
final class HostileValues {
    private HostileValues() {}

    /** Values of a member, as JSON writes them; some of them are no JSON at all. */
    static List<String> members() {
        List<String> values = new ArrayList<>(everywhere());
        values.addAll(List.of(
                "true",
                "\"\"",
                "\" \"",
                "1.5",
                "1e-400",
                "-1e400",
                "9223372036854775807",
                "9223372036854775808",
                "[[]]",
                "[null]",
                "{}",
                "{\"a\":{\"b\":null}}",
                "{\"$ref\":\"#\"}",
                "{\"\":1}",
                "NaN",
                "'x'",
                "0x10",
                "007",
                "\"a\\u0000b\"",
                "\"\\udc00x\"",
                "\"\\ud83d\\ude00 \\ud835\\udd4f\"",
                "\"\\u202Egnp.exe\"",
                "\"\\ufeff\"",
                "\"../../etc/passwd\"",
                "\"${jndi:ldap://127.0.0.1/x}\"",
                "\"{{7*7}}\"",
                "\"%00\"",
                "\"9999-99-99\"",
                "\"-999999999-01-01T00:00:00Z\"",
                "\"2026-02-30T00:00:00Z\"",
                "\"1969-12-31T23:59:59.999999Z\"",
                "\"2026-01-01T00:00:00.1234567891Z\"",
                "\"2026-01-01\"",
                "1767225600",
                "\"" + "x".repeat(100_000) + "\"",
                "1" + "0".repeat(2000),
                "[".repeat(200) + "]".repeat(200)));
        return values;
    }

    /** The shorter list for members deep inside. */
    static List<String> everywhere() {
        return List.of(
                "null",
                "0",
                "-1",
                "1e400",
                "99999999999999999999",
                "\"text\"",
                "[]",
                "\"\\u0000\"",
                "\"\\ud800\"",
                "\"' OR '1'='1'; DROP TABLE leads; -- \\\\\"",
                "\"<script>alert(1)</script>\"",
                "\"+999999999-12-31T23:59:59Z\"",
                "\"" + "x".repeat(1000) + "\"");
    }

    /** Values of a parameter, already encoded for an address. */
    static List<String> parameters() {
        return List.of(
                "",
                "%20",
                "0",
                "-1",
                "1.5",
                "1e3",
                "1e400",
                "0x1F",
                "99999999999999999999",
                "9223372036854775807",
                "9223372036854775808",
                "2147483648",
                "true",
                "null",
                "NaN",
                "%5B%5D",
                "%7B%7D",
                "text",
                "%00",
                "a%00b",
                "%ED%A0%80",
                "%FF%FE",
                "%F0%9F%98%80",
                "%E2%80%AEgnp",
                "%25",
                "%27%20OR%20%271%27%3D%271",
                "%22",
                "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "..%2F..%2Fetc%2Fpasswd",
                "%24%7Bjndi%3Aldap%3A%2F%2Fx%7D",
                "%0D%0AX-Injected%3A%201",
                "9999-99-99",
                "%2B999999999-12-31T23%3A59%3A59Z",
                "-999999999-01-01T00%3A00%3A00Z",
                "2026-02-30T00%3A00%3A00Z",
                "1969-12-31T23%3A59%3A59Z",
                "x".repeat(3000));
    }

    /** Values in the place of a path parameter. */
    static List<String> pathParameters() {
        List<String> values = new ArrayList<>(parameters());
        values.remove("");
        values.addAll(List.of("1;a=b", "%2e%2e", ".", "..", "1%2F2", "1%5C2", "1//", "*", "1.json"));
        return values;
    }

    /** Values of {@code If-Match} and other headers. */
    static List<String> headers() {
        return List.of(
                "\"",
                "*",
                "*,*",
                ",,,,",
                "W/\"0\"",
                "\"0\"",
                "\"-1\"",
                "\"99999999999999999999\"",
                "0",
                "text",
                "\"x",
                "\"%00\"",
                "\u00ff\u00fe",
                "' OR 1=1",
                "x".repeat(4000));
    }

    /** Whole bodies in the place of a JSON object, each by what is wrong with it. */
    static Map<String, byte[]> bodies(String right) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("empty", "");
        texts.put("blank", "  \r\n\t ");
        texts.put("null", "null");
        texts.put("a number", "1");
        texts.put("a text", "\"text\"");
        texts.put("an array", "[]");
        texts.put("an array of it", "[" + right + "]");
        texts.put("an empty object", "{}");
        texts.put("cut off", right.substring(0, right.length() / 2));
        texts.put("with more behind it", right + "{}");
        texts.put("with rubbish behind it", right + " x");
        texts.put("with an unknown member", "{\"no_such_member\":1," + right.substring(1));
        texts.put("with prototype members", "{\"__proto__\":{\"a\":1},\"class\":{\"x\":1}," + right.substring(1));
        texts.put("with every member twice", right.substring(0, right.length() - 1) + "," + right.substring(1));
        texts.put("with a comment", "/* hi */" + right);
        texts.put("with a byte order mark", "\ufeff" + right);
        texts.put("deep in arrays", "[".repeat(10_000) + "]".repeat(10_000));
        texts.put("deep in objects", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000));
        texts.put("deep and cut off", "{\"a\":[".repeat(10_000));
        texts.put("deep in a member", "{\"attributes\":" + "{\"a\":".repeat(900) + "1" + "}".repeat(900) + "}");
        texts.put("with a huge name", "{\"" + "n".repeat(200_000) + "\":1}");
        texts.put("with many members", "{" + "\"a\":1,".repeat(20_000) + "\"b\":2}");
        texts.put("a form", "a=b&c=d");
        texts.put("XML", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        texts.forEach((fault, text) -> bodies.put(fault, text.getBytes(StandardCharsets.UTF_8)));
        bodies.put("in UTF-16", right.getBytes(StandardCharsets.UTF_16));
        bodies.put("no UTF-8", new byte[] {'{', '"', (byte) 0xff, (byte) 0xc0, '"', ':', '1', '}'});
        bodies.put(
                "with half a character", new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xe2, (byte) 0x82, '"', '}'});
        bodies.put("binary", new byte[] {0, 1, 2, 3, (byte) 0x80, (byte) 0xff});
        return bodies;
    }
}
