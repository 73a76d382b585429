package io.leadline.scoring.function;

import java.util.Map;
import java.util.Optional;

/** How the conversion component of a score came about. */
public enum CalculationMethod {
    /** From status and priority. */
    WEIGHTED("weighted"),
    /** From the probability of the tenant's prediction model. */
    PREDICTED("predicted");

    private static final Map<String, CalculationMethod> BY_WIRE_NAME =
            WireNames.index(values(), CalculationMethod::wireName);

    private final String wireName;

    CalculationMethod(String wireName) {
        this.wireName = wireName;
    }

    /** The name in JSON and in the database. */
    public String wireName() {
        return wireName;
    }

    /** The method of that exact wire name, if there is one. */
    public static Optional<CalculationMethod> ofWireName(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }
}
