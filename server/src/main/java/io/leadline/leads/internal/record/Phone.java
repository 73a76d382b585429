package io.leadline.leads.internal.record;

import org.jspecify.annotations.Nullable;

/**
 * A phone number.
 *
 * @param text in E.164 where it is a valid number, else as given
 * @param given in the words of its source
 * @param timeZone the IANA zone the number itself tells, null where it tells none or several that differ
 */
public record Phone(String text, String given, @Nullable String timeZone) {}
