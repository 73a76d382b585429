package io.leadline.scoring.internal;

import io.leadline.leads.ScoreSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the lead lists where the scores stand. */
@Configuration(proxyBeanMethods = false)
class ScoringConfiguration {
    @Bean
    ScoreSource scoreSource() {
        return new ScoreSource("lead_scores", "overall_score", "score_category");
    }
}
