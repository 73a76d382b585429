package io.leadline.notifications.internal.preferences;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What people are told of, whether many of it become one notification, and how they are told unless they wish otherwise. */
public enum NotificationType {
    /** A lead of theirs became hot. */
    @JsonProperty("lead_became_hot")
    LEAD_BECAME_HOT(true, EmailChannel.OFF),
    /** Somebody else gave them a lead. */
    @JsonProperty("lead_assigned")
    LEAD_ASSIGNED(true, EmailChannel.DIGEST),
    /** Somebody else gave them a task. */
    @JsonProperty("task_assigned")
    TASK_ASSIGNED(true, EmailChannel.DIGEST),
    /** A task of theirs is due soon. */
    @JsonProperty("task_reminder")
    TASK_REMINDER(true, EmailChannel.OFF),
    /** A task of theirs was not done in time. */
    @JsonProperty("task_overdue")
    TASK_OVERDUE(true, EmailChannel.DIGEST),
    /** A break takes longer than its reason allows: their own, or of an agent whose floor they oversee. */
    @JsonProperty("break_over_limit")
    BREAK_OVER_LIMIT(true, EmailChannel.OFF),
    /** A job they started has ended, well or not. */
    @JsonProperty("job_finished")
    JOB_FINISHED(false, EmailChannel.OFF),
    /** Somebody named them in a comment. */
    @JsonProperty("mention")
    MENTION(true, EmailChannel.DIGEST),
    @JsonProperty("badge_earned")
    BADGE_EARNED(true, EmailChannel.OFF),
    @JsonProperty("level_reached")
    LEVEL_REACHED(false, EmailChannel.OFF),
    @JsonProperty("challenge_won")
    CHALLENGE_WON(false, EmailChannel.OFF),
    /** A reward they redeemed was granted or declined. */
    @JsonProperty("reward_decided")
    REWARD_DECIDED(false, EmailChannel.OFF);

    private final boolean grouped;
    private final EmailChannel emailUnlessTold;

    NotificationType(boolean grouped, EmailChannel email) {
        this.grouped = grouped;
        this.emailUnlessTold = email;
    }

    public boolean isGrouped() {
        return grouped;
    }

    Channels unlessTold() {
        return new Channels(true, emailUnlessTold);
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static NotificationType ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
