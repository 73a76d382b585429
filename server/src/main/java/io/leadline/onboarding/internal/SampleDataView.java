package io.leadline.onboarding.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The sample data of a tenant.
 *
 * @param leads how many sample leads there are
 * @param jobId the job that creates it; null unless this request started it or joined it
 */
@Schema(name = "SampleData")
record SampleDataView(
        SampleState state, int leads, @Nullable Long jobId) {}
