package io.leadline.identity.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadline.platform.access.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param twoFactorEnabled told to admins alone, who see to it that everybody has one
 * @param initialPassword only in the answer that creates a person without a given password
 */
record MemberView(
        long userId,
        String email,
        String firstName,
        String lastName,
        Role role,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean twoFactorEnabled,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String initialPassword) {
    static MemberView of(Member member, Role reader) {
        return of(member, reader == Role.ADMIN ? member.twoFactorEnabled() : null, null);
    }

    static MemberView added(Member member, @Nullable String initialPassword) {
        return of(member, member.twoFactorEnabled(), initialPassword);
    }

    private static MemberView of(Member member, @Nullable Boolean twoFactorEnabled, @Nullable String initialPassword) {
        return new MemberView(
                member.userId().value(),
                member.email(),
                member.firstName(),
                member.lastName(),
                member.role(),
                member.createdAt(),
                twoFactorEnabled,
                initialPassword);
    }
}
