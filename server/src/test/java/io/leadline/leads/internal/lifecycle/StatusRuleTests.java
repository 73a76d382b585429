package io.leadline.leads.internal.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.leadline.leads.LeadStatus;
import io.leadline.platform.problem.DomainException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StatusRuleTests {
    /** Written down here once more, so that a change of the rule is noticed. */
    private static final Map<LeadStatus, Set<LeadStatus>> MOVES = Map.of(
            LeadStatus.NEW, EnumSet.of(LeadStatus.CONTACTED, LeadStatus.QUALIFIED, LeadStatus.LOST),
            LeadStatus.CONTACTED, EnumSet.of(LeadStatus.QUALIFIED, LeadStatus.LOST),
            LeadStatus.QUALIFIED, EnumSet.of(LeadStatus.CONVERTED, LeadStatus.LOST),
            LeadStatus.CONVERTED, EnumSet.of(LeadStatus.QUALIFIED),
            LeadStatus.LOST, EnumSet.of(LeadStatus.NEW, LeadStatus.CONTACTED));

    static Stream<Arguments> allPairs() {
        return Arrays.stream(LeadStatus.values())
                .flatMap(from -> Arrays.stream(LeadStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void aLeadMovesOnlyWhereItCanInLife(LeadStatus from, LeadStatus to) {
        Set<LeadStatus> possible = MOVES.getOrDefault(from, Set.of());

        if (from == to || possible.contains(to)) {
            assertThatCode(() -> StatusRule.check(from, to)).doesNotThrowAnyException();
        } else {
            DomainException refused = catchThrowableOfType(DomainException.class, () -> StatusRule.check(from, to));
            assertThat(refused.type().code()).isEqualTo("invalid_status_change");
            assertThat(refused.type().status().value()).isEqualTo(409);
            assertThat(refused.detail())
                    .contains(possible.stream().map(LeadStatus::wireName).toList());
        }
    }
}
