package io.leadline.leads.internal.importing.rows;

import io.leadline.identity.Members;
import io.leadline.leads.internal.importing.csv.RefusedRowException;
import io.leadline.leads.internal.record.LeadDraft;
import io.leadline.leads.internal.record.LeadFields;
import io.leadline.leads.internal.record.LeadNormalizer;
import io.leadline.leads.internal.record.Phone;
import io.leadline.platform.UserId;
import io.leadline.platform.problem.FieldProblem;
import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.tenancy.Tenant;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks a row by the rules every lead has to keep, and makes it ready to be stored. One run of one import. */
public final class RowCheck {
    private final Validator validator;
    private final LeadNormalizer normalizer;
    private final Members members;
    private final Tenant tenant;
    private final Map<UserId, Boolean> agents = new HashMap<>();

    public RowCheck(Validator validator, LeadNormalizer normalizer, Members members, Tenant tenant) {
        this.validator = validator;
        this.normalizer = normalizer;
        this.members = members;
        this.tenant = tenant;
    }

    /** @throws RefusedRowException naming everything that is wrong */
    public CheckedRow check(long line, ReadRow row) {
        LeadFields fields = row.fields();
        List<String> problems = new ArrayList<>(row.problems());
        validator.validate(fields).stream()
                .map(violation -> wireName(violation.getPropertyPath().toString()) + ": " + violation.getMessage())
                .sorted()
                .forEach(problems::add);
        UserId agent = fields.owner();
        if (agent != null && !agents.computeIfAbsent(agent, id -> members.canWorkLeads(tenant.id(), id))) {
            problems.add("assigned_agent_id: " + agent + " is no member who works leads.");
        }
        try {
            LeadDraft draft = normalizer.normalize(fields, tenant, row.countryKnown());
            if (problems.isEmpty()) {
                return new CheckedRow(line, draft, row.countryKnown(), warnings(row, draft));
            }
        } catch (InvalidRequestException invalid) {
            // A row whose only cell cannot be read is not empty.
            invalid.errors().stream()
                    .filter(error -> problems.isEmpty() || !LeadNormalizer.isEmptyLead(error))
                    .map(FieldProblem::message)
                    .forEach(problems::add);
        }
        throw new RefusedRowException(problems);
    }

    private static List<String> warnings(ReadRow row, LeadDraft draft) {
        Phone phone = draft.phone();
        if (phone == null || phone.valid()) {
            return row.warnings();
        }
        List<String> warnings = new ArrayList<>(row.warnings());
        warnings.add("phone: \"" + phone.given() + "\" is no valid phone number"
                + (row.countryKnown() ? "" : " without its country") + "; kept as given.");
        return warnings;
    }

    private static String wireName(String property) {
        return property.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
    }
}
