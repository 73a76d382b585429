package io.leadline.platform.ratelimit;

import io.github.bucket4j.ConsumptionProbe;

/** Keeps the budgets, in process or shared by all replicas. */
interface RateLimitBuckets {
    /** Takes one request from the budget, if it has one left. */
    ConsumptionProbe spend(Budget budget);
}
