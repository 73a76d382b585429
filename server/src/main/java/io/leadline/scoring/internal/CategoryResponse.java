package io.leadline.scoring.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param count the number of leads in this answer */
record CategoryResponse(
        String category,
        int count,
        List<CategoryLead> leads,
        @Nullable String nextCursor) {}
