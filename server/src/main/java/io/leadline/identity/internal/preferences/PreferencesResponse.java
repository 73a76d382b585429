package io.leadline.identity.internal.preferences;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** @param items what was saved, by name */
record PreferencesResponse(Map<String, JsonNode> items) {}
