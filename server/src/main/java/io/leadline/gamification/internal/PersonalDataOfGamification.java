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
                        "point_facts.subject",
                        "point_facts.kind",
                        "point_facts.value_before",
                        "point_facts.value_after",
                        "point_facts.category",
                        "point_claims.rule",
                        "point_claims.subject",
                        "point_claims.category",
                        "user_points.rule",
                        "user_points.subject",
                        "user_points.category",
                        "leaderboard.metric",
                        "leaderboard.period",
                        "player_level.visibility",
                        "badge.icon",
                        "badge.metric",
                        "achievement.metric",
                        "challenges.scope",
                        "challenges.metric",
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
