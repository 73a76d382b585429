package io.leadline.notifications.internal.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotificationPreferencesTests {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static NotificationPreferences digestAt(int hour) {
        return new NotificationPreferences(List.of(), null, hour, null);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    @Test
    void theNextDigestIsTodayOrTomorrow() {
        assertThat(digestAt(8).nextDigest(at("2027-01-05T06:59:59Z"), BERLIN, null))
                .isEqualTo(at("2027-01-05T07:00:00Z"));
        assertThat(digestAt(8).nextDigest(at("2027-01-05T07:00:00Z"), BERLIN, null))
                .isEqualTo(at("2027-01-06T07:00:00Z"));
    }

    @Test
    void aDayHasOneDigestEvenIfItsHourIsMovedLater() {
        assertThat(digestAt(18).nextDigest(at("2027-01-05T09:00:00Z"), BERLIN, LocalDate.of(2027, 1, 5)))
                .isEqualTo(at("2027-01-06T17:00:00Z"));
    }

    @Test
    void anHourTheClocksSkipIsTheMomentTheyJumpAndOneThatComesTwiceTheFirst() {
        assertThat(digestAt(2).nextDigest(at("2027-03-27T12:00:00Z"), BERLIN, null))
                .isEqualTo(at("2027-03-28T01:00:00Z"));
        assertThat(digestAt(2).nextDigest(at("2027-10-30T12:00:00Z"), BERLIN, null))
                .isEqualTo(at("2027-10-31T00:00:00Z"));
        assertThat(digestAt(2).nextDigest(at("2027-10-31T00:30:00Z"), BERLIN, null))
                .as("not again an hour later")
                .isEqualTo(at("2027-11-01T01:00:00Z"));
    }

    @Test
    void whatIsNotToldStaysAsItIsUnlessTold() {
        TypePreference loud = new TypePreference(NotificationType.LEAD_BECAME_HOT, true, EmailChannel.IMMEDIATE);
        NotificationPreferences some = new NotificationPreferences(List.of(loud), null, 8, null);

        assertThat(some.of(NotificationType.LEAD_BECAME_HOT)).isEqualTo(new Channels(true, EmailChannel.IMMEDIATE));
        assertThat(some.of(NotificationType.MENTION)).isEqualTo(NotificationType.MENTION.unlessTold());
        assertThat(some.complete().types()).extracting(TypePreference::type).containsExactly(NotificationType.values());
    }
}
