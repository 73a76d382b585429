package io.leadline.identity.events;

import io.leadline.platform.UserId;

/** Published in the transaction that erases the person: whoever keeps something of theirs removes it now. */
public record AccountErased(UserId userId) {}
