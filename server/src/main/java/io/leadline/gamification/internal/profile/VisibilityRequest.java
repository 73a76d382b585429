package io.leadline.gamification.internal.profile;

import io.leadline.gamification.internal.players.Visibility;
import jakarta.validation.constraints.NotNull;

/** How somebody wants to stand on boards. */
record VisibilityRequest(@NotNull Visibility visibility) {}
