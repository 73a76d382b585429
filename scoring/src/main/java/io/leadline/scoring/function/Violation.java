package io.leadline.scoring.function;

import java.io.Serializable;

/**
 * One thing wrong with a scoring model.
 *
 * @param field path in the JSON document, as in {@code urgency.steps[2].max_age_days}
 * @param code what kind of thing
 * @param message a sentence for people
 */
public record Violation(String field, ViolationCode code, String message) implements Serializable {}
