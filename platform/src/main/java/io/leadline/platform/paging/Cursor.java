package io.leadline.platform.paging;

import io.leadline.platform.database.Instants;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a list was left: the sort key of the last row seen. A cursor carries a checksum of its scope (tenant, list, filters, sort), so
 * one that was damaged or taken from another list is refused instead of giving a wrong page. The checksum has no key and keeps no
 * secret: whoever makes a cursor up chooses where in their own list a page begins, which they may.
 */
public final class Cursor {
    private static final String SEPARATOR = " ";
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}([.][0-9]{1,9})?");
    private static final int CHECKSUM_BYTES = 8;
    private static final int MAX_LENGTH = 2000;

    private Cursor() {}

    public static String encode(String scope, Object... key) {
        String text = Arrays.stream(key)
                .map(part -> URLEncoder.encode(String.valueOf(part), StandardCharsets.UTF_8))
                .collect(Collectors.joining(SEPARATOR));
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(checksum(scope, payload), CHECKSUM_BYTES + payload.length);
        System.arraycopy(payload, 0, all, CHECKSUM_BYTES, payload.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /**
     * Reads a cursor back.
     *
     * @param read turns the key's parts into the list's own type; whatever it throws means a forged cursor
     * @throws DomainException 400 {@code invalid_cursor}
     */
    public static <T> T decode(String scope, String cursor, Function<List<String>, T> read) {
        try {
            if (cursor.length() > MAX_LENGTH) {
                throw invalid();
            }
            byte[] all = Base64.getUrlDecoder().decode(cursor);
            byte[] payload = Arrays.copyOfRange(all, CHECKSUM_BYTES, all.length);
            if (!Arrays.equals(checksum(scope, payload), Arrays.copyOf(all, CHECKSUM_BYTES))) {
                throw invalid();
            }
            String text = new String(payload, StandardCharsets.UTF_8);
            return read.apply(Arrays.stream(text.split(SEPARATOR, -1))
                    .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                    .toList());
        } catch (IllegalArgumentException | IndexOutOfBoundsException | java.time.DateTimeException forged) {
            throw invalid();
        }
    }

    /** A figure of a key; {@code 1E+999999999} and the like, which take gigabytes to write out, count as forged. */
    public static BigDecimal decimal(String part) {
        if (!DECIMAL.matcher(part).matches()) {
            throw new IllegalArgumentException("Not a figure of a list");
        }
        return new BigDecimal(part);
    }

    /** An instant of a key, within what a column keeps. */
    public static Instant instant(String part) {
        Instant instant = Instant.parse(part);
        if (!Instants.isStorable(instant)) {
            throw new IllegalArgumentException("Not an instant of a list");
        }
        return instant;
    }

    private static DomainException invalid() {
        return new DomainException(
                ProblemType.INVALID_CURSOR, "Take the cursor from next_cursor of the same list with the same filters.");
    }

    private static byte[] checksum(String scope, byte[] payload) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(scope.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return Arrays.copyOf(digest.digest(payload), CHECKSUM_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
