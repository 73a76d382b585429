package io.leadline.identity.internal;

import io.leadline.platform.access.Role;
import io.leadline.platform.email.ValidEmail;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param password for a person new to Leadline; left out, one is made up and told once in the answer. Ignored for a person
 *     who has an account already.
 */
record MemberRequest(
        @NotBlank @ValidEmail @Schema(format = "email") @Size(max = 254) String email,

        @NotNull Role role,
        @Nullable @Size(max = 100) String firstName,
        @Nullable @Size(max = 100) String lastName,
        @Nullable @Size(max = Passwords.MAX_LENGTH) String password) {
    PersonName name() {
        return new PersonName(firstName == null ? "" : firstName.strip(), lastName == null ? "" : lastName.strip());
    }
}
