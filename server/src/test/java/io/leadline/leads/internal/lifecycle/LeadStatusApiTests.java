package io.leadline.leads.internal.lifecycle;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.leads.LeadStatus;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiClient.Answer;
import io.leadline.testing.ApiTest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class LeadStatusApiTests {
    /** Written down here once more, so that a change of the rule is noticed. */
    private static final Map<LeadStatus, Set<LeadStatus>> MOVES = Map.of(
            LeadStatus.NEW, EnumSet.of(LeadStatus.CONTACTED, LeadStatus.QUALIFIED, LeadStatus.LOST),
            LeadStatus.CONTACTED, EnumSet.of(LeadStatus.QUALIFIED, LeadStatus.LOST),
            LeadStatus.QUALIFIED, EnumSet.of(LeadStatus.CONVERTED, LeadStatus.LOST),
            LeadStatus.CONVERTED, EnumSet.of(LeadStatus.QUALIFIED),
            LeadStatus.LOST, EnumSet.of(LeadStatus.NEW, LeadStatus.CONTACTED));

    @LocalServerPort
    private int port;

    private ApiClient admin;

    @BeforeAll
    void aTenant() {
        admin = ApiClient.register(port);
    }

    static Stream<Arguments> allPairs() {
        return Arrays.stream(LeadStatus.values())
                .flatMap(from -> Arrays.stream(LeadStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void aLeadMovesOnlyWhereItCanInLife(LeadStatus from, LeadStatus to) {
        long id = aLead().with("status", from.wireName()).createdBy(admin);

        Answer moved = admin.patch("/leads/" + id, Map.of("status", to.wireName()));

        if (from == to || MOVES.getOrDefault(from, Set.of()).contains(to)) {
            assertThat(moved.status()).isEqualTo(200);
            assertThat(moved.json().path("status").asString()).isEqualTo(to.wireName());
        } else {
            assertThat(moved.status()).isEqualTo(409);
            assertThat(moved.code()).isEqualTo("invalid_status_change");
            assertThat(moved.json().path("detail").asString())
                    .contains(MOVES.getOrDefault(from, Set.of()).stream()
                            .map(LeadStatus::wireName)
                            .toList());
            assertThat(admin.get("/leads/" + id).json().path("status").asString())
                    .isEqualTo(from.wireName());
        }
    }

    @Test
    void aRefusedMoveLeavesTheRestOfThePatchUndone() {
        long id = aLead().createdBy(admin);

        admin.patch("/leads/" + id, Map.of("status", "converted", "notes", "half"));

        assertThat(admin.get("/leads/" + id).json().path("notes").isNull()).isTrue();
    }
}
