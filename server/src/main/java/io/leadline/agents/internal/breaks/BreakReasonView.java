package io.leadline.agents.internal.breaks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

record BreakReasonView(
        long id,
        String name,
        boolean paid,
        @Nullable Integer limitMinutes,
        boolean active,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    static BreakReasonView of(BreakReason reason) {
        return new BreakReasonView(
                reason.id(),
                reason.name(),
                reason.paid(),
                reason.limitMinutes(),
                reason.active(),
                reason.version(),
                reason.createdAt(),
                reason.updatedAt());
    }
}
