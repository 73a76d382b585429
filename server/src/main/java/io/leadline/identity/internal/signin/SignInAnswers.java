package io.leadline.identity.internal.signin;

import io.leadline.identity.internal.accounts.Accounts;
import io.leadline.identity.internal.members.TenantAccess;
import io.leadline.identity.internal.passwords.TemporaryPasswords;
import io.leadline.identity.internal.sessions.OwnSessions;
import io.leadline.identity.internal.sessions.RefreshCookie;
import io.leadline.identity.internal.sessions.SessionKeeping;
import io.leadline.identity.internal.sessions.Sessions;
import io.leadline.identity.internal.tenants.OwnTenants;
import io.leadline.identity.internal.tokens.AccessTokens;
import io.leadline.identity.internal.users.UserView;
import io.leadline.platform.paging.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody who has signed in is answered. */
@Component
public class SignInAnswers {
    private final Accounts accounts;
    private final OwnTenants ownTenants;
    private final OwnSessions sessions;
    private final TemporaryPasswords temporary;
    private final RefreshCookie cookie;

    SignInAnswers(
            Accounts accounts,
            OwnTenants ownTenants,
            OwnSessions sessions,
            TemporaryPasswords temporary,
            RefreshCookie cookie) {
        this.accounts = accounts;
        this.ownTenants = ownTenants;
        this.sessions = sessions;
        this.temporary = temporary;
        this.cookie = cookie;
    }

    /** A browser has one session: the one whose cookie is replaced ends, for nobody could use it any more. */
    public SignInResponse signedIn(
            Sessions.Tokens tokens,
            @Nullable SessionKeeping keeping,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (keeping == SessionKeeping.COOKIE) {
            cookie.read(request).ifPresent(sessions::signOut);
        }
        return refreshed(tokens, keeping, request, response);
    }

    SignInResponse refreshed(
            Sessions.Tokens tokens,
            @Nullable SessionKeeping keeping,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (keeping == SessionKeeping.COOKIE) {
            cookie.set(request, response, tokens.refreshToken());
        }
        Page<TenantAccess> tenants = ownTenants.first(tokens.userId());
        return new SignInResponse(
                tokens.accessToken(),
                "Bearer",
                AccessTokens.LIFETIME.toSeconds(),
                keeping == null ? tokens.refreshToken() : null,
                UserView.of(accounts.get(tokens.userId())),
                tenants.items(),
                tenants.nextCursor(),
                temporary.mustChoose(tokens.userId()));
    }
}
