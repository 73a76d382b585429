package io.leadline.identity.internal;

import java.util.List;

record MeResponse(UserView user, List<TenantAccess> tenants, boolean twoFactorEnabled) {}
