package io.leadline.identity.internal.invitations;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param maxOpen how many invitations a tenant may have that nobody has accepted, expired and declined ones included */
@ConfigurationProperties("leadline.invitations")
record InvitationProperties(@DefaultValue("500") int maxOpen) {}
