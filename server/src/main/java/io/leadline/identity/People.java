package io.leadline.identity;

import io.leadline.platform.UserId;
import java.util.Map;
import java.util.Set;

/** The people behind user ids, whichever tenants they belong to. */
public interface People {
    /** First and last name of each; one whose account is gone is left out. */
    Map<UserId, String> names(Set<UserId> userIds);
}
