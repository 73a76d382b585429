/**
 * The scoring function: which lead should be called next?
 *
 * <p>A score is a pure function of a lead's facts, a scoring model and one instant. The same inputs give the same
 * output in the API, in a batch, in a preview and in a test, on every machine, because nothing here reads a clock, a
 * database or a setting, and the package depends on nothing but the JDK.
 *
 * <pre>{@code
 * Scorer scorer = Scorer.of(ScoringModel.defaultModel()); // once per model; safe to share between threads
 * Score score = scorer.score(facts, instant);             // as often as there are leads
 * String reason = Reason.of(scorer, facts, score);        // only where the score is kept
 * }</pre>
 *
 * <p>{@link io.leadline.scoring.function.ScoringModel} is the tenant's document and is valid once it exists,
 * {@link io.leadline.scoring.function.LeadFacts} is all that counts about a lead,
 * {@link io.leadline.scoring.function.Engagement} is its history in two numbers. Arithmetic is on whole hundredths,
 * so what a person reads adds up. The formulas are those of the scoring specification, {@code docs/scoring.md}.
 */
@NullMarked
package io.leadline.scoring.function;

import org.jspecify.annotations.NullMarked;
