package io.leadline.leads.internal.importing;

import io.leadline.leads.internal.importing.encoding.TextEncoding;
import io.leadline.leads.internal.importing.matching.LeadDefaults;
import io.leadline.leads.internal.importing.matching.MatchBy;
import io.leadline.leads.internal.importing.matching.MatchRules;
import io.leadline.leads.internal.importing.matching.OnMatch;
import io.leadline.leads.internal.lifecycle.AssignmentRule;
import io.leadline.leads.internal.record.LeadFields;
import io.leadline.platform.TenantId;
import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.platform.web.json.JsonColumn;
import jakarta.validation.Validator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Reads what a form asks of an import. */
@Component
class ImportForm {
    static final String ENCODING =
            "The encoding of the file, such as utf-8, utf-16le or windows-1252. Without it the encoding is "
                    + "detected for the file as a whole.";
    static final String OPTIONS =
            "JSON object: match_by (email or phone) finds the lead a row is already; on_match says what to do "
                    + "then: create another lead (default), update the lead with the cells that have a value, or skip the row. Rows that "
                    + "match an earlier row of the file are treated alike. defaults holds the assigned_agent_id, source, priority and "
                    + "attributes of created leads whose rows do not set them. Example: {\"match_by\": \"email\", \"on_match\": \"update\", "
                    + "\"defaults\": {\"source\": \"fair\", \"attributes\": {\"tag\": \"spring\"}}}.";
    private static final int LONGEST = 65_536;

    private final MappingField mappings;
    private final JsonColumn json;
    private final Validator validator;
    private final AssignmentRule assignment;

    ImportForm(MappingField mappings, JsonColumn json, Validator validator, AssignmentRule assignment) {
        this.mappings = mappings;
        this.json = json;
        this.validator = validator;
        this.assignment = assignment;
    }

    /** The fields of the form as they came. */
    record Fields(
            @Nullable String mapping,
            @Nullable String encoding,
            boolean dryRun,
            @Nullable String options) {}

    /** The field {@code options}. */
    record Options(
            @Nullable MatchBy matchBy,
            @Nullable OnMatch onMatch,
            @Nullable LeadDefaults defaults) {}

    /** @throws InvalidRequestException 422 when a field cannot be read */
    ImportWishes read(TenantId tenantId, Fields fields) {
        String options = fields.options();
        return new ImportWishes(
                mappings.read(fields.mapping()),
                TextEncoding.chosen(fields.encoding()),
                fields.dryRun(),
                options == null || options.isBlank() ? MatchRules.NONE : rules(tenantId, parse(options)));
    }

    private MatchRules rules(TenantId tenantId, Options options) {
        OnMatch onMatch = Objects.requireNonNullElse(options.onMatch(), OnMatch.CREATE);
        if (onMatch != OnMatch.CREATE && options.matchBy() == null) {
            throw new InvalidRequestException(
                    "options.match_by", "required", "Name the field to match by: email or phone.");
        }
        LeadDefaults defaults = Objects.requireNonNullElse(options.defaults(), LeadDefaults.NONE);
        LeadFields lead = defaults.fields();
        if (!validator.validate(lead).isEmpty() || !JsonColumn.isStorable(lead.attributes())) {
            throw invalid();
        }
        assignment.requireAgent(tenantId, lead.owner());
        return new MatchRules(options.matchBy(), onMatch, defaults);
    }

    private Options parse(String text) {
        if (text.length() > LONGEST) {
            throw invalid();
        }
        try {
            Options options = json.read(text, Options.class);
            if (options == null) {
                throw invalid();
            }
            return options;
        } catch (JacksonException unreadable) {
            throw invalid();
        }
    }

    private static InvalidRequestException invalid() {
        return new InvalidRequestException(
                "options",
                "invalid_options",
                "A JSON object with match_by, on_match and defaults, such as {\"match_by\": \"email\", \"on_match\": \"update\"}.");
    }
}
