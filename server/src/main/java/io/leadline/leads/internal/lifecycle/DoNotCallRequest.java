package io.leadline.leads.internal.lifecycle;

import jakarta.validation.constraints.NotNull;

/** @param doNotCall false allows calls again */
record DoNotCallRequest(@NotNull Boolean doNotCall) {}
