package io.leadline.identity.internal.addresses;

import org.flywaydb.core.api.callback.Callback;

/** Lets tests of the migration start it the way the application does. */
public final class AddressCheckAccess {
    private AddressCheckAccess() {}

    public static Callback callback() {
        return new AddressCheck();
    }
}
