package io.leadline.activities.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.activities.ActivityType;
import io.leadline.activities.internal.NextAction.Kind;
import io.leadline.leads.LeadStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NextActionRuleTests {
    private static final Instant NOW = Instant.parse("2031-05-05T12:00:00Z");
    private static final Instant CREATED = NOW.minus(Duration.ofDays(30));

    private static ActivityView activity(
            ActivityType type, @Nullable String outcome, Duration ago, @Nullable String nextAction) {
        return new ActivityView(
                1, 1, type, outcome, null, NOW.minus(ago), null, nextAction, null, null, null, 7L, NOW.minus(ago));
    }

    private static NextAction decide(
            LeadStatus status,
            boolean phone,
            @Nullable String category,
            @Nullable Instant followUp,
            ActivityView... latest) {
        return NextActionRule.decide(
                new NextActionRule.Facts(status, phone, true, category, CREATED, followUp, List.of(latest)), NOW);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONVERTED", "LOST"})
    void aClosedLeadNeedsNothing(LeadStatus closed) {
        NextAction action = decide(closed, true, "hot", NOW);

        assertThat(action.kind()).isEqualTo(Kind.NONE);
        assertThat(action.dueAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Call back with the price, CALL",
        "send an e-mail, EMAIL",
        "Telefonat vereinbaren, CALL",
        "recall the contract, FOLLOW_UP",
        "visit, FOLLOW_UP",
        ", FOLLOW_UP"
    })
    void aPlannedFollowUpIsKept(@Nullable String promised, Kind kind) {
        Instant due = NOW.plus(Duration.ofDays(2));

        NextAction action =
                decide(LeadStatus.NEW, true, "hot", due, activity(ActivityType.NOTE, null, Duration.ZERO, promised));

        assertThat(action.kind()).isEqualTo(kind);
        assertThat(action.dueAt()).isEqualTo(due);
    }

    @Test
    void anOverdueFollowUpSaysSo() {
        assertThat(decide(LeadStatus.NEW, true, null, NOW.minusSeconds(1)).reason())
                .contains("overdue");
    }

    @Test
    void nobodyIsReachedWithoutNumberAndAddress() {
        NextAction action = NextActionRule.decide(
                new NextActionRule.Facts(LeadStatus.NEW, false, false, "hot", CREATED, null, List.of()), NOW);

        assertThat(action.kind()).isEqualTo(Kind.NONE);
    }

    @Test
    void aFreshLeadIsCalledOrWrittenToSinceItCameIn() {
        ActivityView visit = activity(ActivityType.WEBSITE_VISIT, null, Duration.ofDays(1), null);

        assertThat(decide(LeadStatus.NEW, true, "cold", null, visit))
                .isEqualTo(new NextAction(Kind.CALL, CREATED, "Nobody has been in touch yet."));
        assertThat(decide(LeadStatus.NEW, false, "cold", null, visit).kind()).isEqualTo(Kind.EMAIL);
    }

    @ParameterizedTest
    @CsvSource({"hot, 1", "warm, 3", "cold, 7", "nurture, 14", ", 14"})
    void afterAContactALeadRestsByItsCategory(@Nullable String category, int days) {
        Duration rest = Duration.ofDays(days);

        NextAction before = decide(
                LeadStatus.CONTACTED,
                true,
                category,
                null,
                activity(ActivityType.CALL, "no_answer", rest.minusSeconds(1), null));
        NextAction after =
                decide(LeadStatus.CONTACTED, true, category, null, activity(ActivityType.CALL, null, rest, null));

        assertThat(before.kind()).isEqualTo(Kind.WAIT);
        assertThat(before.dueAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(after.kind()).isEqualTo(Kind.CALL);
        assertThat(after.dueAt()).isEqualTo(NOW);
    }

    @Test
    void aLeadThatCameBackIsAnsweredUnlessSomebodyHas() {
        ActivityView reply = activity(ActivityType.EMAIL, "replied", Duration.ofHours(2), null);
        ActivityView call = activity(ActivityType.CALL, "connected", Duration.ofHours(1), null);
        ActivityView mail = activity(ActivityType.EMAIL, "opened", Duration.ofHours(3), null);

        assertThat(decide(LeadStatus.CONTACTED, true, "nurture", null, reply, mail))
                .isEqualTo(new NextAction(Kind.CALL, reply.activityDate(), "The lead has come back to us."));
        assertThat(decide(LeadStatus.CONTACTED, true, "nurture", null, call, reply)
                        .kind())
                .isEqualTo(Kind.WAIT);
    }
}
