/**
 * The audit trail: who did what, or was refused it. Entries are written in the transaction of the change, sealed into a chain
 * of SHA-256 hashes per tenant within seconds, and kept from change by the database. Other modules tell it through
 * {@link io.leadline.platform.audit.Audit} and know nothing else of it.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"platform", "platform::kernel", "platform::data", "platform::web", "tenancy", "identity"
        })
@NullMarked
package io.leadline.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
