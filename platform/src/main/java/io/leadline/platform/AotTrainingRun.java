package io.leadline.platform;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends the application as soon as it is ready, in order, so that the virtual machine can write down what a start needs.
 * {@code spring.context.exit=onRefresh} is no substitute: it halts, and leaves the embedded database running.
 */
@Component
@ConditionalOnBooleanProperty("leadline.rehearsal")
class AotTrainingRun {
    @EventListener
    void end(ApplicationReadyEvent ready) {
        ready.getApplicationContext().close();
    }
}
