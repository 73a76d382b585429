package io.leadline.tenancy;

import com.ibm.icu.util.TimeZone;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a tenant is: whose midnight counts for it, and how it writes phone numbers. Until somebody says so it is in UTC and the
 * region US.
 *
 * @param region ISO 3166 alpha-2
 */
public record Locality(ZoneId timeZone, String region) {
    private static final Set<String> REGIONS = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final String UNKNOWN_REGION = "US";

    public static final Locality UNKNOWN = new Locality(ZoneId.of("UTC"), UNKNOWN_REGION);

    /**
     * What is known of a new tenant. A region that is not given follows from the zone: {@code Europe/Berlin} is in DE.
     *
     * @param timeZone as {@link #isTimeZone} takes it
     * @param region as {@link #isRegion} takes it
     */
    public static Locality of(@Nullable String timeZone, @Nullable String region) {
        ZoneId zone = timeZone == null ? UNKNOWN.timeZone() : ZoneId.of(timeZone);
        return new Locality(
                zone, region == null ? regionOf(zone).orElse(UNKNOWN_REGION) : region.toUpperCase(Locale.ROOT));
    }

    /** Empty for zones that are of no country, such as UTC. */
    private static Optional<String> regionOf(ZoneId zone) {
        return TimeZone.getCanonicalID(zone.getId()) == null
                ? Optional.empty()
                : Optional.of(TimeZone.getRegion(zone.getId())).filter(REGIONS::contains);
    }

    /** Whether it is an IANA zone such as {@code Europe/Berlin}. */
    public static boolean isTimeZone(String text) {
        return ZoneId.getAvailableZoneIds().contains(text);
    }

    /** Whether it is an ISO 3166 alpha-2 code such as {@code DE}, in any case. */
    public static boolean isRegion(String text) {
        return REGIONS.contains(text.toUpperCase(Locale.ROOT));
    }
}
