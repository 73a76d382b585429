package io.leadline.scoring.internal;

import io.leadline.platform.erasure.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Scores are numbers of a lead and go with it. */
@Configuration(proxyBeanMethods = false)
class PersonalDataOfScoring {
    @Bean
    PersonalData scoringPlaces() {
        return PersonalData.of("scoring")
                .goneAtOnce(
                        "Deleted with the lead",
                        "lead_scores.reason_text",
                        "lead_scores.source",
                        "lead_scores.score_category",
                        "lead_scores.calculation_method",
                        "lead_score_history.score_category",
                        "lead_score_history.calculation_method",
                        "lead_score_history.previous_category")
                .noPerson(
                        "A model and why it was activated",
                        "scoring_models.name",
                        "scoring_models.document",
                        "scoring_models.activation_note");
    }
}
