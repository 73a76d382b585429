package io.leadline.scoring.function;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the constants of an enum by the name they have in JSON and in the database. */
final class WireNames {
    private WireNames() {}

    static <K extends Enum<K>> Map<String, K> index(K[] constants, Function<K, String> wireName) {
        return Arrays.stream(constants).collect(Collectors.toUnmodifiableMap(wireName, Function.identity()));
    }
}
