package io.leadline.platform.web.json;

import tools.jackson.databind.json.JsonMapper;

/** For tests without Spring. */
public final class PlainJsonColumn {
    private PlainJsonColumn() {}

    public static JsonColumn create() {
        return new JsonColumn(JsonMapper.builder().build());
    }
}
