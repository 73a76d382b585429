package io.leadline.tasks.internal.checklist;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** All steps of a task in their order. */
@Schema(name = "TaskChecklist")
record ChecklistResponse(List<ChecklistItem> items) {}
