package io.leadline.leads.internal.record;

import io.leadline.platform.web.json.JsonColumn;
import java.time.ZoneId;

/**
 * What reading the cells of a file depends on.
 *
 * @param zone the tenant's; a time without an offset is meant in it
 */
public record CellContext(ZoneId zone, JsonColumn json) {}
