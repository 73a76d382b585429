package io.leadline.tasks;

import io.leadline.platform.TenantId;
import java.util.Map;
import java.util.Set;

/** What tasks are called, for whoever names them elsewhere. */
public interface TaskTitles {
    /** The title of each; one that is gone is left out. */
    Map<TaskId, String> titles(TenantId tenantId, Set<TaskId> taskIds);
}
