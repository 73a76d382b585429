package io.leadline.agents.internal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param name no other team of the tenant has, in any case */
record TeamFields(@NotBlank @Size(max = 100) String name) {
    static TeamFields of(Team team) {
        return new TeamFields(team.name());
    }
}
