package io.leadline.identity.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadline.platform.access.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param initialPassword only in the answer that creates a person without a given password */
record MemberView(
        long userId,
        String email,
        String firstName,
        String lastName,
        Role role,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String initialPassword) {
    static MemberView of(Member member) {
        return of(member, null);
    }

    static MemberView of(Member member, @Nullable String initialPassword) {
        return new MemberView(
                member.userId().value(),
                member.email(),
                member.firstName(),
                member.lastName(),
                member.role(),
                member.createdAt(),
                initialPassword);
    }
}
