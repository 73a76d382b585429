package io.leadline.identity.internal;

import java.util.List;

/** @param operator whether the person decides for the whole installation, as {@code GET /api/v1/installation} tells */
record MeResponse(UserView user, List<TenantAccess> tenants, boolean twoFactorEnabled, boolean operator) {}
