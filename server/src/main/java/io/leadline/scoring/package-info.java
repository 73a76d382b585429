/**
 * Which lead to call next: scoring models, scores with their reasons and history, and recalculation in bulk. The function
 * itself is the dependency-free module {@code scoring/}.
 */
@ApplicationModule(
        displayName = "Scoring",
        allowedDependencies = {
            "platform",
            "platform::kernel",
            "platform::data",
            "platform::web",
            "tenancy",
            "tenancy::events",
            "leads",
            "leads::events",
            "activities",
            "activities::events",
            "jobs",
            "jobs::events"
        })
@Publishes({"lead_score_categories", "lead_score_changes"})
@NullMarked
package io.leadline.scoring;

import io.leadline.platform.database.Publishes;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
