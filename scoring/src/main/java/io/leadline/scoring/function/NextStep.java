package io.leadline.scoring.function;

/**
 * The one change to an open lead that would raise its overall score most: a better status short of conversion, an
 * activity, a contact detail, a follow-up or a higher priority. Of equal ones the first in this order.
 */
final class NextStep {
    private final Scorer scorer;
    private final LeadFacts facts;
    private final Score score;
    private int gain;
    private String words = "";

    private NextStep(Scorer scorer, LeadFacts facts, Score score) {
        this.scorer = scorer;
        this.facts = facts;
        this.score = score;
    }

    static NextStep best(Scorer scorer, LeadFacts facts, Score score) {
        NextStep best = new NextStep(scorer, facts, score);
        boolean statusCounts = score.method() == CalculationMethod.WEIGHTED;
        if (statusCounts) {
            best.offerStatus(LeadStatus.CONTACTED, "contacting it would add ");
            best.offerStatus(LeadStatus.QUALIFIED, "qualifying it would add ");
        }
        best.offerActivity();
        best.offerContactDetails();
        best.offerFollowUp();
        if (statusCounts) {
            LeadPriority priority = scorer.conversion().bestPriority();
            best.offerConversion(scorer.conversion().of(facts.status(), priority), priorityWords(priority));
        }
        return best;
    }

    /** Hundredths the overall score would rise by; 0 if no step raises it. */
    int gain() {
        return gain;
    }

    /** As in {@code "qualifying it would add "}, to be followed by the gain. */
    String words() {
        return words;
    }

    private void offerStatus(LeadStatus status, String text) {
        if (facts.status().compareTo(status) < 0) {
            offerConversion(scorer.conversion().of(status, facts.priority()), text);
        }
    }

    private void offerConversion(int conversion, String text) {
        offer(score.engagementHundredths(), conversion, score.urgencyHundredths(), text);
    }

    /** "Up to", because an activity that is entered late has already lost some of its worth. */
    private void offerActivity() {
        ActivityKind kind = scorer.engagement().bestActivity();
        offerEngagement(scorer.engagement().pointsOf(kind), activityWords(kind));
    }

    private void offerContactDetails() {
        if (!facts.hasEmail()) {
            offerEngagement(scorer.engagement().email(), "an email address would add ");
        }
        if (!facts.hasPhone()) {
            offerEngagement(scorer.engagement().phone(), "a phone number would add ");
        }
    }

    private void offerEngagement(int more, String text) {
        int engagement = scorer.engagement().withMore(score.engagementHundredths(), more);
        offer(engagement, score.conversionProbabilityHundredths(), score.urgencyHundredths(), text);
    }

    private void offerFollowUp() {
        int urgency = Math.max(score.urgencyHundredths(), scorer.urgencyWords().bestFollowUp());
        String text = scorer.urgencyWords().bestFollowUpWords();
        offer(score.engagementHundredths(), score.conversionProbabilityHundredths(), urgency, text);
    }

    private void offer(int engagement, int conversion, int urgency, String text) {
        int raised = scorer.average().of(score.sourceQualityHundredths(), engagement, conversion, urgency);
        if (raised - score.overallHundredths() > gain) {
            gain = raised - score.overallHundredths();
            words = text;
        }
    }

    private static String priorityWords(LeadPriority priority) {
        return switch (priority) {
            case LOW -> "low priority would add ";
            case MEDIUM -> "medium priority would add ";
            case HIGH -> "high priority would add ";
        };
    }

    private static String activityWords(ActivityKind kind) {
        return switch (kind) {
            case MEETING -> "a meeting would add up to ";
            case CALL_CONNECTED -> "a connected call would add up to ";
            case EMAIL_REPLIED -> "an email reply would add up to ";
            case FORM_SUBMITTED -> "a submitted form would add up to ";
            case EMAIL_OPENED -> "an opened email would add up to ";
            case WEBSITE_VISIT -> "a website visit would add up to ";
            case CALL_NOT_ANSWERED -> "an unanswered call would add up to ";
            case NOTE -> "a note would add up to ";
            case STATUS_CHANGE -> "a status change would add up to ";
            case ASSIGNMENT -> "an assignment would add up to ";
        };
    }
}
