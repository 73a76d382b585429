package io.leadline.onboarding.internal;

import io.leadline.leads.NewLead;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param age how long before now it came in
 * @param activities all of them after that
 * @param followUpIn how long after now it is to be followed up
 */
record SampleLead(
        NewLead lead,
        Duration age,
        List<SampleActivity> activities,
        @Nullable Duration followUpIn) {}
