package io.leadline.platform.live;

import io.leadline.platform.UserId;
import io.leadline.platform.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who may hear of it.
 *
 * @param least the role it takes, that of the operation that reads the same
 * @param only this person alone; null for everybody with the role
 */
public record Audience(Role least, @Nullable UserId only) {
    public static final Audience EVERYBODY = new Audience(Role.VIEWER, null);

    public static Audience from(Role least) {
        return new Audience(least, null);
    }

    public static Audience of(UserId person) {
        return new Audience(Role.VIEWER, person);
    }

    public boolean includes(UserId userId, Role role) {
        return role.covers(least) && (only == null || only.equals(userId));
    }
}
