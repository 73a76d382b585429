package io.leadline.gamification.internal;

import io.leadline.platform.erasure.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Players are ids; the ledger keeps an id that names nobody. */
@Configuration(proxyBeanMethods = false)
class PersonalDataOfGamification {
    @Bean
    PersonalData gamificationPlaces() {
        return PersonalData.of("gamification")
                .cut(
                        "Why points were given; emptied with the account of whom it is about",
                        "point_awards.reason",
                        "point_awards.revoke_reason")
                .cut("A wish of the player; emptied with the account", "redemptions.note")
                .noPerson(
                        "A word of the program, an id, or a zone",
                        "game_states.tenant_id",
                        "game_settings.tenant_id",
                        "point_facts.tenant_id",
                        "point_facts.subject",
                        "point_facts.kind",
                        "point_facts.value_before",
                        "point_facts.value_after",
                        "point_facts.category",
                        "point_claims.tenant_id",
                        "point_claims.rule",
                        "point_claims.subject",
                        "point_claims.category",
                        "user_points.tenant_id",
                        "user_points.rule",
                        "user_points.subject",
                        "user_points.category",
                        "leaderboard.tenant_id",
                        "leaderboard.metric",
                        "leaderboard.period",
                        "player_level.tenant_id",
                        "player_level.visibility",
                        "badge.tenant_id",
                        "badge.icon",
                        "badge.metric",
                        "achievement.tenant_id",
                        "achievement.metric",
                        "point_awards.tenant_id",
                        "challenges.tenant_id",
                        "challenges.scope",
                        "challenges.metric",
                        "challenge_wins.tenant_id",
                        "rewards.tenant_id",
                        "redemptions.tenant_id",
                        "redemptions.status")
                .noPerson(
                        "Rules and texts of the game that admins give",
                        "game_settings.document",
                        "badge.name",
                        "badge.description",
                        "challenges.name",
                        "challenges.description",
                        "rewards.name",
                        "rewards.description");
    }
}
