package io.leadline.scoring.internal.models;

import io.leadline.scoring.function.Scorer;

/**
 * A saved model, compiled.
 *
 * @param engagementVersion the first version with the same activity points and half-life
 */
public record ActiveModel(int version, int engagementVersion, Scorer scorer) {}
