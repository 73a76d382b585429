package io.leadline.platform.erasure;

import io.leadline.platform.TenantId;

/** Texts of a tenant from which a person goes in a way of their own. */
public interface TenantTexts {
    /** What they are called in the position of a search; stable. */
    String name();

    /** Looks at the texts behind the given id, in the transaction at hand. */
    SearchedTexts.Portion sweep(TenantId tenantId, Mentions mentions, long after, int limit);
}
