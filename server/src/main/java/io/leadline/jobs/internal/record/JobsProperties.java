package io.leadline.jobs.internal.record;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of background jobs.
 *
 * @param threads jobs this replica runs at the same time
 * @param turn how long a job keeps its thread while others wait; it gives it back at the end of a chunk
 * @param maxOpen queued and running jobs a tenant may have at once, those that exist only once apart
 * @param pollInterval how soon a replica notices jobs submitted elsewhere
 * @param heartbeat how often a replica tells that it still works on a job; after four missed ones another takes over
 * @param stopWait how long a stopping replica waits for its jobs to reach the end of a chunk, before and after it interrupts
 * @param retryDelay pause before the first retry after a passing failure; doubles each time, up to 30 s
 * @param maxSetbacks runs in a row without any progress after which a job has failed
 * @param maxErrors refused rows listed per job; more are counted only
 * @param keep how long finished jobs stay
 */
@ConfigurationProperties("leadline.jobs")
public record JobsProperties(
        @DefaultValue("4") int threads,
        @DefaultValue("1s") Duration turn,
        @DefaultValue("50") int maxOpen,
        @DefaultValue("1s") Duration pollInterval,
        @DefaultValue("2s") Duration heartbeat,
        @DefaultValue("4s") Duration stopWait,
        @DefaultValue("1s") Duration retryDelay,
        @DefaultValue("10") int maxSetbacks,
        @DefaultValue("100000") long maxErrors,
        @DefaultValue("30d") Duration keep) {}
