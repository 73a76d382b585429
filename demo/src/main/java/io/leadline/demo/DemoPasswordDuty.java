package io.leadline.demo;

import io.leadline.platform.UserId;
import io.leadline.platform.access.PasswordDuty;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** In the made-up past the first admin has chosen a password; in the present they still have to. */
@Component
@Primary
@ConditionalOnProperty("leadline.demo")
class DemoPasswordDuty implements PasswordDuty {
    private final ObjectProvider<PasswordDuty> duties;

    /** @param duties the application's own, and this one */
    DemoPasswordDuty(ObjectProvider<PasswordDuty> duties) {
        this.duties = duties;
    }

    @Override
    public boolean mustChoose(UserId person) {
        return !DemoClock.isInThePast()
                && duties.stream().filter(duty -> !duty.equals(this)).anyMatch(duty -> duty.mustChoose(person));
    }
}
