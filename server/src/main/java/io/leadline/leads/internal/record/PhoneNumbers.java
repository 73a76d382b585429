package io.leadline.leads.internal.record;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Phone numbers and the time zones they tell, by libphonenumber. */
@Component
class PhoneNumbers {
    private static final int NORTH_AMERICA = 1;

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final PhoneNumberToTimeZonesMapper zones = PhoneNumberToTimeZonesMapper.getInstance();
    private final ConcurrentMap<String, Optional<String>> zoneByCountry = new ConcurrentHashMap<>();
    private final Clock clock;

    PhoneNumbers(Clock clock) {
        this.clock = clock;
    }

    /** Reads a number as somebody in the region would dial it; a text that is no valid number stays as it is. */
    Phone read(String given, String region) {
        try {
            PhoneNumber number = numbers.parse(given, region);
            if (!numbers.isValidNumber(number)) {
                return new Phone(given, given, null);
            }
            String zone = agreed(zones.getTimeZonesForNumber(number)).orElse(null);
            return new Phone(numbers.format(number, PhoneNumberFormat.E164), given, zone);
        } catch (NumberParseException unreadable) {
            return new Phone(given, given, null);
        }
    }

    /** The zone of a country whose clocks all show the same, empty for a country with several. */
    Optional<String> zoneOfCountry(String region) {
        return zoneByCountry.computeIfAbsent(region, this::findZoneOfCountry);
    }

    private Optional<String> findZoneOfCountry(String region) {
        PhoneNumber example = numbers.getExampleNumber(region);
        if (example == null) {
            return Optional.empty();
        }
        Optional<String> ofAll = agreed(zonesOf(region, example));
        return ofAll.flatMap(any -> agreed(zones.getTimeZonesForNumber(example)).or(() -> ofAll));
    }

    /** All zones a country's numbers tell, as far as its calling code, shared or not, lets them be told apart. */
    private List<String> zonesOf(String region, PhoneNumber example) {
        int callingCode = example.getCountryCode();
        if (callingCode == NORTH_AMERICA) {
            return IntStream.range(200, 1000)
                    .mapToObj(area -> new PhoneNumber()
                            .setCountryCode(NORTH_AMERICA)
                            .setNationalNumber(area * 10_000_000L + 234_5678))
                    .filter(number -> region.equals(numbers.getRegionCodeForNumber(number)))
                    .flatMap(number -> zones.getTimeZonesForGeographicalNumber(number).stream())
                    .distinct()
                    .toList();
        }
        return region.equals(numbers.getRegionCodeForCountryCode(callingCode))
                ? zones.getTimeZonesForGeographicalNumber(new PhoneNumber().setCountryCode(callingCode))
                : zones.getTimeZonesForNumber(example);
    }

    /** The first of the zones if all of them show the same time now and change their clocks at the same moment next. */
    private Optional<String> agreed(List<String> names) {
        Instant now = clock.instant();
        try {
            long different = names.stream()
                    .map(name -> ZoneId.of(name).getRules())
                    .map(rules -> rules.getOffset(now) + "/" + rules.nextTransition(now))
                    .distinct()
                    .count();
            boolean known =
                    !names.isEmpty() && !names.getFirst().equals(PhoneNumberToTimeZonesMapper.getUnknownTimeZone());
            return different == 1 && known ? Optional.of(names.getFirst()) : Optional.empty();
        } catch (DateTimeException unknownZone) {
            return Optional.empty();
        }
    }
}
