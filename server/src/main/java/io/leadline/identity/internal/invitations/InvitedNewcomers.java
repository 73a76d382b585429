package io.leadline.identity.internal.invitations;

import io.leadline.identity.internal.accounts.Accounts;
import io.leadline.identity.internal.accounts.MailboxOwners;
import io.leadline.identity.internal.members.TenantAccess;
import io.leadline.identity.internal.passwords.Lane;
import io.leadline.identity.internal.passwords.PasswordChanges;
import io.leadline.identity.internal.users.User;
import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.tenancy.Tenant;
import io.leadline.tenancy.Tenants;
import org.springframework.stereotype.Component;

/** Lets in who has no account yet, or one nobody has verified: they choose a name and a password. */
@Component
class InvitedNewcomers {
    private final JoinTenant joining;
    private final Accounts accounts;
    private final MailboxOwners mailboxes;
    private final PasswordChanges changes;
    private final Tenants tenants;

    InvitedNewcomers(
            JoinTenant joining, Accounts accounts, MailboxOwners mailboxes, PasswordChanges changes, Tenants tenants) {
        this.joining = joining;
        this.accounts = accounts;
        this.mailboxes = mailboxes;
        this.changes = changes;
        this.tenants = tenants;
    }

    TenantAccess join(InvitationToken token, Invitation invitation, AcceptInvitationRequest request) {
        String hash = hashOfChosen(token, request, invitation.email());
        return joining.join(token, () -> accounts.insertVerified(invitation.email(), hash, request.name()));
    }

    /** Somebody made an account with the address and never verified it. The link did; so it is as if there were none. */
    TenantAccess joinAsOwnerOfTheMailbox(InvitationToken token, User unverified, AcceptInvitationRequest request) {
        String hash = hashOfChosen(token, request, unverified.email());
        return joining.join(token, () -> {
            if (!mailboxes.claim(unverified.id())) {
                throw InvitedOwners.passwordRequired();
            }
            changes.begin(unverified.id(), hash, request.name());
            return unverified.id();
        });
    }

    private String hashOfChosen(InvitationToken token, AcceptInvitationRequest request, String email) {
        if (request.password() == null) {
            throw new InvalidRequestException("password", "required", "Choose a password for your new account.");
        }
        return accounts.hashOfNew(
                request.password(),
                Lane.KNOWN,
                email,
                request.name().firstName(),
                request.name().lastName(),
                tenants.find(token.tenantId()).map(Tenant::name).orElse(""));
    }
}
