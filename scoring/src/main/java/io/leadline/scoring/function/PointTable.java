package io.leadline.scoring.function;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** Hundredths for each constant of an enum; 0 for those a model does not name. */
final class PointTable<K extends Enum<K>> {
    private final EnumMap<K, Integer> hundredths;

    PointTable(Class<K> keys, Function<K, String> wireName, Map<String, BigDecimal> points) {
        this.hundredths = new EnumMap<>(keys);
        for (K key : keys.getEnumConstants()) {
            BigDecimal value = points.getOrDefault(wireName.apply(key), BigDecimal.ZERO);
            hundredths.put(key, Hundredths.of(value));
        }
    }

    int of(K key) {
        Integer value = hundredths.get(key);
        return value == null ? 0 : value;
    }

    /** The constant with the most points; the one declared first if there are several. */
    K best() {
        return hundredths.entrySet().stream()
                .reduce((best, next) -> next.getValue() > best.getValue() ? next : best)
                .orElseThrow()
                .getKey();
    }
}
