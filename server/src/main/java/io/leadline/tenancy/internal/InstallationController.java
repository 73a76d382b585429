package io.leadline.tenancy.internal;

import io.leadline.platform.access.RequiresOperator;
import io.leadline.platform.web.EntityTags;
import io.leadline.platform.web.json.BodyOf;
import io.leadline.platform.web.json.MergePatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/installation")
@Tag(name = "installation", description = "What the operator decides for all tenants")
class InstallationController {
    private final InstallationDecisions decisions;
    private final MergePatch mergePatch;

    InstallationController(InstallationDecisions decisions, MergePatch mergePatch) {
        this.decisions = decisions;
        this.mergePatch = mergePatch;
    }

    @GetMapping
    @RequiresOperator
    @Operation(operationId = "getInstallation", summary = "What holds for the whole installation")
    ResponseEntity<InstallationView> get() {
        return answer(decisions.get());
    }

    @PatchMapping(consumes = {"application/json", "application/merge-patch+json"})
    @RequiresOperator
    @Operation(
            operationId = "changeInstallation",
            summary = "Open or close registration",
            description =
                    "A JSON Merge Patch (RFC 7396). While registration is closed nobody registers, and only the operator"
                            + " makes further tenants; invitations and sign-in with a provider go on. With null it is as configured"
                            + " again.")
    ResponseEntity<InstallationView> change(
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(InstallationSettings.class) JsonNode body) {
        InstallationView before = decisions.get();
        InstallationSettings wanted =
                mergePatch.apply(InstallationSettings.of(before), body, InstallationSettings.class);
        EntityTags.check(ifMatch, before.version());
        return answer(decisions.change(before, wanted.registrationEnabled()));
    }

    private static ResponseEntity<InstallationView> answer(InstallationView view) {
        return ResponseEntity.ok().eTag(EntityTags.of(view.version())).body(view);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(RegistrationProperties.class)
    static class Settings {}
}
