package io.leadline.identity.internal.users;

/**
 * A person as shown to themselves.
 *
 * @param emailVerified until it is, nothing comes to the address: no membership elsewhere, no notifications by mail
 */
public record UserView(long id, String email, boolean emailVerified, String firstName, String lastName) {
    public static UserView of(User user) {
        return new UserView(user.id().value(), user.email(), user.emailVerified(), user.firstName(), user.lastName());
    }
}
