package io.leadline.jobs;

import org.jspecify.annotations.Nullable;

/**
 * Why one item was refused.
 *
 * @param line the item's line in the file it came from, counted from 1; null when it came from no file
 * @param reason a sentence that says what to do
 * @param content the item, or how it begins
 */
public record RowError(@Nullable Long line, String reason, String content) {}
