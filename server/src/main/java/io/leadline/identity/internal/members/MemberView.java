package io.leadline.identity.internal.members;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadline.platform.access.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param twoFactorEnabled told to admins alone, who see to it that everybody has one
 */
record MemberView(
        long userId,
        String email,
        String firstName,
        String lastName,
        Role role,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean twoFactorEnabled) {
    static MemberView of(Member member, Role reader) {
        return new MemberView(
                member.userId().value(),
                member.email(),
                member.firstName(),
                member.lastName(),
                member.role(),
                member.createdAt(),
                reader == Role.ADMIN ? member.twoFactorEnabled() : null);
    }
}
