package io.leadline.identity.internal.twofactor;

import java.util.List;

/** @param recoveryCodes each works once in the place of a code; they are not told again */
record RecoveryCodes(List<String> recoveryCodes) {}
