package io.leadline.scoring.internal;

import io.leadline.leads.ScoreSource;
import io.leadline.platform.openapi.JsonMixIn;
import io.leadline.scoring.function.ScoringModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the lead lists where the scores stand, and the API's document how a model is written. */
@Configuration(proxyBeanMethods = false)
class ScoringConfiguration {
    @Bean
    ScoreSource scoreSource() {
        return new ScoreSource("lead_scores", "overall_score", "score_category");
    }

    @Bean
    JsonMixIn sourceQualityNames() {
        return new JsonMixIn(ScoringModel.SourceQuality.class, ModelDocuments.SourceQualityNames.class);
    }
}
