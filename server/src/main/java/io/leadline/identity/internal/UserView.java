package io.leadline.identity.internal;

/** A person as shown to themselves. */
record UserView(long id, String email, String firstName, String lastName) {
    static UserView of(User user) {
        return new UserView(user.id().value(), user.email(), user.firstName(), user.lastName());
    }
}
