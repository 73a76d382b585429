package io.leadline.scoring.internal.models;

import io.leadline.openapi.document.JsonMixIn;
import io.leadline.scoring.function.ScoringModel;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Tells the API's document how a scoring model is written. */
@TestConfiguration(proxyBeanMethods = false)
public class ModelInDocument {
    @Bean
    JsonMixIn sourceQualityNames() {
        return new JsonMixIn(ScoringModel.SourceQuality.class, ModelDocuments.SourceQualityNames.class);
    }
}
