package io.leadline.activities.internal;

import java.util.List;

/** @param items in the order in which to call them */
record NextCallsResponse(List<NextCall> items) {}
