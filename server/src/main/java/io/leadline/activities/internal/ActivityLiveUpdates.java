package io.leadline.activities.internal;

import io.leadline.activities.events.ActivityLogged;
import io.leadline.platform.live.Live;
import io.leadline.platform.live.LiveEvent;
import io.leadline.platform.phase.RecordPhase;
import org.springframework.stereotype.Component;

/** Publishes what is logged. It hears first, so that an activity is told of before the score that follows from it. */
@Component
class ActivityLiveUpdates {
    private final Live live;

    ActivityLiveUpdates(Live live) {
        this.live = live;
    }

    private record Logged(long leadId, long activityId, String activityType) {}

    @RecordPhase
    void on(ActivityLogged event) {
        Logged logged = new Logged(
                event.leadId().value(), event.activityId(), event.type().wireName());
        live.publish(event.tenantId(), LiveEvent.of("activity.logged", logged));
    }
}
