package io.leadline.identity.internal.invitations;

import io.leadline.mail.Mail;
import io.leadline.platform.access.Role;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record InvitationRequest(
        @NotBlank @Size(max = 254) String email, @NotNull Role role) {
    @AssertTrue(message = "must be an address mail can be sent to") boolean isEmailValid() {
        return email == null || Mail.isAddress(email.strip());
    }
}
