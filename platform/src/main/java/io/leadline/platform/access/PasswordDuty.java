package io.leadline.platform.access;

import io.leadline.platform.UserId;

/** Knows whose password was made up for them. The platform asks; the module that owns passwords answers. */
public interface PasswordDuty {
    /** Whether the person has to choose a password of their own before they may do anything else. */
    boolean mustChoose(UserId person);
}
