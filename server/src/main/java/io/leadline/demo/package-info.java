/** Fills the default tenant with lively, obviously made-up leads and agents for people who want to look around ({@code up --demo}). */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"platform", "tenancy", "leads", "activities"})
@NullMarked
package io.leadline.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
