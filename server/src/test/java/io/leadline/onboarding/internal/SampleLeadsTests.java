package io.leadline.onboarding.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SampleLeadsTests {
    @Test
    void nothingHappensBeforeTheLeadCameInOrAfterNow() {
        assertThat(SampleLeads.ALL)
                .allSatisfy(sample -> assertThat(sample.activities())
                        .allMatch(activity -> activity.ago().compareTo(sample.age()) <= 0
                                && !activity.ago().isNegative()));
    }

    @Test
    void everyNumberCanBeReadAndNobodyIsThereTwice() throws NumberParseException {
        for (SampleLead sample : SampleLeads.ALL) {
            String phone = Objects.requireNonNull(sample.lead().phone());
            assertThat(PhoneNumberUtil.getInstance().parse(phone, null).getNationalNumber())
                    .isPositive();
        }
        assertThat(SampleLeads.ALL).extracting(sample -> sample.lead().email()).doesNotHaveDuplicates();
        assertThat(SampleLeads.ALL).extracting(sample -> sample.lead().phone()).doesNotHaveDuplicates();
    }
}
