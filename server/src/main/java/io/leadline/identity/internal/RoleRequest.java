package io.leadline.identity.internal;

import io.leadline.platform.access.Role;
import jakarta.validation.constraints.NotNull;

record RoleRequest(@NotNull Role role) {}
