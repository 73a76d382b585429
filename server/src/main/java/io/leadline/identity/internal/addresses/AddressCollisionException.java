package io.leadline.identity.internal.addresses;

import java.util.List;

/** The database cannot be migrated before somebody decides about the accounts named here. */
public final class AddressCollisionException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    AddressCollisionException(List<String> findings) {
        super("Some accounts have addresses that cannot be told apart or used: " + String.join("; ", findings));
    }
}
