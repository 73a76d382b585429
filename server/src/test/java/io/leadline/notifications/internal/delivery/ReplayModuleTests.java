package io.leadline.notifications.internal.delivery;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.agents.AgentId;
import io.leadline.agents.events.BreakRanOver;
import io.leadline.gamification.events.BadgeEarned;
import io.leadline.gamification.events.ChallengeWon;
import io.leadline.gamification.events.LevelReached;
import io.leadline.gamification.events.RewardDecided;
import io.leadline.leads.LeadId;
import io.leadline.leads.LeadStatus;
import io.leadline.leads.events.LeadsChanged;
import io.leadline.notifications.internal.inbox.Inbox;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Role;
import io.leadline.scoring.events.LeadCategoriesChanged;
import io.leadline.tasks.TaskId;
import io.leadline.tasks.events.PersonMentioned;
import io.leadline.tasks.events.TaskAssigned;
import io.leadline.tasks.events.TaskBecameOverdue;
import io.leadline.tasks.events.TaskReminded;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.AtOnce;
import io.leadline.testing.Pages;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Events as other modules publish them: heard twice, at once and late. */
@ApiTest
class ReplayModuleTests {
    private static final Instant DUE = Instant.parse("2027-01-05T09:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private NotificationDelivery delivery;

    private ApiClient admin;
    private ApiClient agent;
    private TenantId tenant;
    private UserId user;
    private UserId boss;
    private Inbox inbox;

    @BeforeEach
    void anAgent() {
        admin = ApiClient.register(port);
        agent = admin.member(Role.AGENT);
        tenant = admin.tenantId();
        user = new UserId(agent.userId());
        boss = new UserId(admin.userId());
        inbox = new Inbox(agent);
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private List<Object> oneOfEach(long lead) {
        return List.of(
                new LeadCategoriesChanged(
                        tenant, List.of(new LeadCategoriesChanged.Move(new LeadId(lead), "warm", "hot"))),
                assigned(lead, 7),
                new TaskAssigned(tenant, new TaskId(5), 1, user, boss),
                new TaskReminded(tenant, new TaskId(5), user, DUE),
                new TaskBecameOverdue(tenant, new TaskId(5), user, DUE),
                new PersonMentioned(tenant, new TaskId(5), 9, user, boss),
                new BreakRanOver(tenant, new AgentId(3), user, DUE, 15),
                new BadgeEarned(tenant, user, 11, "First call"),
                new LevelReached(tenant, user, 2, "Caller"),
                new ChallengeWon(tenant, user, 4, "March"),
                new RewardDecided(tenant, user, 6, "A day off", true));
    }

    private LeadsChanged assigned(long lead, long version) {
        return new LeadsChanged(tenant, List.of(change(lead, version)), boss);
    }

    private LeadsChanged.Change change(long lead, long version) {
        return new LeadsChanged.Change(new LeadId(lead), version, LeadStatus.NEW, LeadStatus.NEW, null, user, false);
    }

    private long aHotLead() {
        long lead = aLead().createdBy(admin);
        jdbc.sql("UPDATE leads SET assigned_agent_id = :user WHERE tenant_id = :tenant AND id = :lead")
                .param("user", user.value())
                .param("tenant", tenant.value())
                .param("lead", lead)
                .update();
        jdbc.sql("UPDATE lead_scores SET score_category = 'hot' WHERE tenant_id = :tenant AND lead_id = :lead")
                .param("tenant", tenant.value())
                .param("lead", lead)
                .update();
        return lead;
    }

    @Test
    void everyEventIsToldOnceHoweverOftenAndLateItIsHeard() {
        List<Object> all = oneOfEach(aHotLead());
        all.forEach(this::publish);
        inbox.await(all.size());
        List<String> first = Pages.texts(inbox.entries(), "type");
        all.forEach(this::publish);
        all.reversed().forEach(this::publish);
        agent.post("/notifications/read-all");
        all.forEach(this::publish);
        delivery.deliver(tenant, user);

        assertThat(inbox.entries())
                .hasSize(11)
                .allSatisfy(entry -> assertThat(entry.path("count").asInt())
                        .as(entry.toString())
                        .isEqualTo(1));
        assertThat(first)
                .containsExactlyInAnyOrder(
                        "lead_became_hot",
                        "lead_assigned",
                        "task_assigned",
                        "task_reminder",
                        "task_overdue",
                        "mention",
                        "break_over_limit",
                        "badge_earned",
                        "level_reached",
                        "challenge_won",
                        "reward_decided");
        assertThat(inbox.unread()).isZero();
        assertThat(new Inbox(admin).entries()).as("the break, to the admin").hasSize(1);
    }

    @Test
    void thoseWhoHearOfItAtOnceTellItOnce() {
        List<Object> all = oneOfEach(aHotLead());

        AtOnce.times(8, number -> () -> {
            (number % 2 == 0 ? all : all.reversed()).forEach(this::publish);
            delivery.deliver(tenant, user);
            return number;
        });
        delivery.deliver(tenant, user);

        assertThat(inbox.entries())
                .hasSize(11)
                .allSatisfy(entry -> assertThat(entry.path("count").asInt()).isEqualTo(1));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM notification_causes WHERE tenant_id = :tenant AND user_id = :user")
                        .param("tenant", tenant.value())
                        .param("user", user.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(11);
    }

    @Test
    void givenTheSameAgainLaterIsAnotherCause() {
        publish(new TaskAssigned(tenant, new TaskId(5), 1, user, boss));
        inbox.awaitOne(1);
        agent.post("/notifications/read-all");
        publish(new TaskAssigned(tenant, new TaskId(5), 3, user, boss));

        assertThat(inbox.await(2)).hasSize(2);
    }

    @Test
    void nobodyIsToldOfTheirOwnTaskOrMention() {
        publish(new TaskAssigned(tenant, new TaskId(5), 1, user, user));
        publish(new PersonMentioned(tenant, new TaskId(5), 9, user, user));
        publish(new LevelReached(tenant, user, 2, "Caller"));

        assertThat(inbox.awaitOne(1).path("type").asString()).isEqualTo("level_reached");
    }

    @Test
    void whoIsNoMemberIsToldNothing() {
        UserId stranger = new UserId(ApiClient.register(port).userId());
        publish(new LevelReached(tenant, stranger, 2, "Caller"));
        delivery.deliver(tenant, stranger);

        assertThat(jdbc.sql("SELECT COUNT(*) FROM notification_causes WHERE tenant_id = :tenant")
                        .param("tenant", tenant.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
