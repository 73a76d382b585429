package io.leadline.platform.database.watch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How closely the database is watched, the embedded one and any other.
 *
 * @param askEvery pause between an answer and the next question
 * @param answerWithin a question not answered in this time means that the database is away
 * @param cutAfter after so much silence whatever still waits for an answer is told that there will be none
 * @param restartAfter after so much silence the embedded database is killed and started again; a stop shorter than this,
 *     as of a suspended machine, is sat out
 */
@ConfigurationProperties("leadline.database.watch")
public record DatabaseWatchProperties(
        @DefaultValue("200ms") Duration askEvery,
        @DefaultValue("500ms") Duration answerWithin,
        @DefaultValue("5s") Duration cutAfter,
        @DefaultValue("60s") Duration restartAfter) {}
