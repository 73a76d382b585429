package io.leadline.leads.internal.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.leads.internal.record.LeadDraft;
import io.leadline.leads.internal.record.LeadFields;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Role;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.platform.problem.ProblemType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentRuleTests {
    private static final TenantId TENANT = new TenantId("northwind");
    private static final long CALLER = 1;
    private static final long COLLEAGUE = 2;
    private static final long GONE = 9;

    private final AssignmentRule rule = new AssignmentRule((tenant, person) ->
            tenant.equals(TENANT) && Set.of(CALLER, COLLEAGUE).contains(person.value()));

    private static Caller caller(Role role) {
        return new Caller(TENANT, new UserId(CALLER), role);
    }

    private static @Nullable UserId person(@Nullable Long id) {
        return id == null ? null : new UserId(id);
    }

    @ParameterizedTest
    @CsvSource({
        "AGENT, , 1, true",
        "AGENT, , 2, false",
        "AGENT, 2, 1, false",
        "AGENT, 1, 2, false",
        "AGENT, 1, , false",
        "AGENT, 2, 2, true",
        "AGENT, , , true",
        "SUPERVISOR, , 2, true",
        "SUPERVISOR, 2, 1, true",
        "SUPERVISOR, 2, , true",
        "ADMIN, 1, 2, true",
    })
    void anAgentTakesAFreeLeadAndSupervisorsAssignAnybody(
            Role role, @Nullable Long from, @Nullable Long to, boolean allowed) {
        if (allowed) {
            rule.check(caller(role), person(from), person(to));
        } else {
            assertThatThrownBy(() -> rule.check(caller(role), person(from), person(to)))
                    .isInstanceOfSatisfying(
                            DomainException.class,
                            refused -> assertThat(refused.type()).isEqualTo(ProblemType.FORBIDDEN));
        }
    }

    @Test
    void onlyWhoWorksLeadsInTheTenantIsAssigned() {
        assertThatThrownBy(() -> rule.check(caller(Role.ADMIN), null, person(GONE)))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        refused -> assertThat(refused.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo("assigned_agent_id");
                            assertThat(error.code()).isEqualTo("unknown_agent");
                        }));
        assertThatThrownBy(() -> rule.requireAgent(new TenantId("elsewhere"), person(CALLER)))
                .isInstanceOf(InvalidRequestException.class);
        rule.check(caller(Role.ADMIN), person(GONE), person(GONE));
    }

    @Test
    void draftsOfWhoHasGoneMeanwhileAreNobodys() {
        List<LeadDraft> drafts = List.of(draft(CALLER), draft(GONE), draft(null), draft(GONE));

        assertThat(rule.withoutGone(TENANT, drafts))
                .extracting(draft -> draft.fields().assignedAgentId())
                .containsExactly(CALLER, null, null, null);
        assertThat(rule.withoutGone(TENANT, List.of(drafts.getFirst()))).containsExactly(drafts.getFirst());
    }

    private static LeadDraft draft(@Nullable Long agent) {
        LeadFields fields =
                new LeadFields("Grace", null, null, null, null, null, null, null, agent, null, null, null, null);
        return new LeadDraft(fields, null, "UTC", "tenant", "{}");
    }
}
