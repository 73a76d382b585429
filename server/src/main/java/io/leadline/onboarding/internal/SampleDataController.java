package io.leadline.onboarding.internal;

import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.problem.MayRespondWith;
import io.leadline.platform.storage.StorageReserve;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/sample-data")
@Tag(name = "leads")
class SampleDataController {
    private final SampleData samples;
    private final StorageReserve storage;

    SampleDataController(SampleData samples, StorageReserve storage) {
        this.samples = samples;
        this.storage = storage;
    }

    @GetMapping
    @Requires(Role.ADMIN)
    @Operation(operationId = "getSampleData", summary = "Whether the tenant has sample data")
    SampleDataView get(Caller caller) {
        return samples.find(caller.tenantId());
    }

    @PutMapping
    @Requires(Role.ADMIN)
    @MayRespondWith({"too_many_jobs", "storage_low"})
    @Operation(
            operationId = "addSampleData",
            summary = "Add sample data",
            description =
                    "A job creates a dozen leads with activities and follow-ups, whose sources begin with Sample. A tenant has one"
                            + " set: while the job is open another call answers with the same job, and later with what there is.")
    SampleDataView add(Caller caller) {
        storage.requireRoom();
        return samples.request(caller);
    }

    @DeleteMapping
    @Requires(Role.ADMIN)
    @Operation(
            operationId = "removeSampleData",
            summary = "Remove the sample data",
            description =
                    "Sample leads go with their timelines, tasks and the points earned with them. Those somebody changed, logged"
                            + " an activity for or planned a task for stay, unless include_worked is true, and are leads like any"
                            + " others. Where there is no sample data nothing happens.")
    SampleRemoval remove(
            Caller caller,
            @Parameter(description = "Whether sample leads somebody worked on go as well")
                    @RequestParam(name = "include_worked", defaultValue = "false")
                    boolean includeWorked) {
        return samples.remove(caller, includeWorked);
    }
}
