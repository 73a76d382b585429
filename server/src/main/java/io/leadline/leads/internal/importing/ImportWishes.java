package io.leadline.leads.internal.importing;

import io.leadline.leads.internal.importing.encoding.TextEncoding;
import io.leadline.leads.internal.importing.matching.MatchRules;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of an import.
 *
 * @param mapping header to lead field, {@code attributes.x} or null for nowhere; other headers are mapped by their names
 * @param encoding of the file; detected where it is not chosen
 * @param dryRun whether to look only
 * @param rules how the rows meet the leads that are there
 */
record ImportWishes(
        Map<String, @Nullable String> mapping, Optional<TextEncoding> encoding, boolean dryRun, MatchRules rules) {}
