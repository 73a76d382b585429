package io.leadline.scoring.function;

import org.jspecify.annotations.Nullable;

/**
 * Says a score in one English sentence of at most 255 characters: the two components that add most to it, each with
 * the facts behind it, and the one step that would raise it most.
 *
 * <p>Example: <em>Website lead (source quality 100 adds 25.00) and at most 1 day old (urgency 100 adds 20.00);
 * qualifying it would add 16.50.</em>
 *
 * <p>The sentence follows from components, facts and model alone, so it does not change while the score does not. Its
 * figures hold: taking the step at the instant of the score raises the overall score by just that much, where "up to"
 * allows for an activity that is entered late. A component's contribution is weight times value, and of equal ones the
 * first in the order of the weights is named. For a closed lead no step is suggested.
 */
public final class Reason {
    private static final int TYPICAL_LENGTH = 200;
    private static final ScoreComponent[] COMPONENTS = ScoreComponent.values();

    private final Scorer scorer;
    private final LeadFacts facts;
    private final Score score;
    private final StringBuilder text = new StringBuilder(TYPICAL_LENGTH);

    private Reason(Scorer scorer, LeadFacts facts, Score score) {
        this.scorer = scorer;
        this.facts = facts;
        this.score = score;
    }

    /** The sentence for a score that this scorer gave these facts. */
    public static String of(Scorer scorer, LeadFacts facts, Score score) {
        Reason reason = new Reason(scorer, facts, score);
        reason.appendContributions();
        reason.appendOutlook();
        return reason.text.append('.').toString();
    }

    private void appendContributions() {
        ScoreComponent most = mostBut(null);
        if (most == null) {
            text.append("Nothing counts for this lead");
            return;
        }
        append(most);
        text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        ScoreComponent second = mostBut(most);
        if (second != null) {
            text.append(" and ");
            append(second);
        }
    }

    private @Nullable ScoreComponent mostBut(@Nullable ScoreComponent except) {
        ScoreComponent most = null;
        long mostShare = 0;
        for (ScoreComponent component : COMPONENTS) {
            long share = scorer.average().share(component, score);
            if (component != except && share > mostShare) {
                most = component;
                mostShare = share;
            }
        }
        return most;
    }

    private void append(ScoreComponent component) {
        appendFacts(component);
        text.append(" (").append(component.words()).append(' ');
        Hundredths.appendShort(text, component.hundredths(score));
        int adds = WeightedAverage.rounded(scorer.average().share(component, score));
        if (adds == 0) {
            text.append(" adds under 0.01)");
            return;
        }
        text.append(" adds ");
        Hundredths.appendFixed(text, adds);
        text.append(')');
    }

    private void appendFacts(ScoreComponent component) {
        switch (component) {
            case SOURCE_QUALITY ->
                text.append(scorer.sources().of(facts.source()).words());
            case ENGAGEMENT -> appendEngagement();
            case CONVERSION_PROBABILITY -> appendConversion();
            case URGENCY -> appendUrgency();
        }
    }

    private void appendEngagement() {
        int start = text.length();
        appendPart(start, facts.hasEmail() && scorer.engagement().email() > 0, "email");
        appendPart(start, facts.hasPhone() && scorer.engagement().phone() > 0, "phone");
        boolean active = score.engagementHundredths() > scorer.engagement().withoutActivities(facts);
        appendPart(start, active, "activity");
    }

    private void appendConversion() {
        if (score.method() == CalculationMethod.PREDICTED) {
            text.append("its prediction");
            return;
        }
        int start = text.length();
        LeadStatus status = facts.status();
        LeadPriority priority = facts.priority();
        appendPart(start, scorer.conversion().counts(status), status.wireName() + " status");
        appendPart(start, scorer.conversion().counts(priority), priority.wireName() + " priority");
    }

    private void appendUrgency() {
        if (scorer.urgency().isClosed(facts)) {
            text.append(facts.status().wireName()).append(" lead");
        } else {
            text.append(scorer.urgencyWords().of(facts, score.urgencyHundredths()));
        }
    }

    private void appendPart(int start, boolean counts, String part) {
        if (counts) {
            text.append(text.length() == start ? "" : " + ").append(part);
        }
    }

    private void appendOutlook() {
        if (facts.status().isClosed()) {
            text.append("; it is ").append(facts.status().wireName()).append(", so no next step is suggested");
            return;
        }
        if (score.overallHundredths() == Hundredths.MAXIMUM) {
            text.append("; this is the highest score there is");
            return;
        }
        NextStep step = NextStep.best(scorer, facts, score);
        text.append(score.method() == CalculationMethod.PREDICTED ? "; at the same prediction " : "; ");
        if (step.gain() == 0) {
            text.append("no single step short of conversion would raise it");
            return;
        }
        text.append(step.words());
        Hundredths.appendFixed(text, step.gain());
    }
}
