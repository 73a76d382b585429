package io.leadline.identity.internal.members;

import io.leadline.platform.access.Role;
import jakarta.validation.constraints.NotNull;

record RoleRequest(@NotNull Role role) {}
