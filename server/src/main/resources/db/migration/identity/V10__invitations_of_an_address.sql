-- People look for the invitations to their address, in whichever tenants.
ALTER TABLE invitations ADD KEY ix_invitations_address (email_normal, id);
