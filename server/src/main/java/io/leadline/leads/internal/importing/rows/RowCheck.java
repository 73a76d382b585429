package io.leadline.leads.internal.importing.rows;

import io.leadline.identity.Members;
import io.leadline.leads.internal.importing.csv.RefusedRowException;
import io.leadline.leads.internal.record.LeadDraft;
import io.leadline.leads.internal.record.LeadFields;
import io.leadline.leads.internal.record.LeadNormalizer;
import io.leadline.platform.UserId;
import io.leadline.platform.problem.FieldProblem;
import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.tenancy.Tenant;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
    public LeadDraft check(LeadFields fields) {
        Set<ConstraintViolation<LeadFields>> violations = validator.validate(fields);
        if (!violations.isEmpty()) {
            throw new RefusedRowException(violations.stream()
                    .map(violation -> wireName(violation.getPropertyPath().toString()) + ": " + violation.getMessage())
                    .sorted()
                    .collect(Collectors.joining("; ")));
        }
        requireAgent(fields);
        try {
            return normalizer.normalize(fields, tenant);
        } catch (InvalidRequestException invalid) {
            throw new RefusedRowException(
                    invalid.errors().stream().map(FieldProblem::message).collect(Collectors.joining("; ")));
        }
    }

    private void requireAgent(LeadFields fields) {
        UserId agent = fields.owner();
        if (agent != null && !agents.computeIfAbsent(agent, id -> members.canWorkLeads(tenant.id(), id))) {
            throw new RefusedRowException("assigned_agent_id: " + agent + " is no member who works leads.");
        }
    }

    private static String wireName(String property) {
        return property.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
    }
}
