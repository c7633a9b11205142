package be.ecolenumerique.helpdesk.conventions.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** A caller whose token was found valid. */
public final class CallerAuthentication extends AbstractAuthenticationToken {
    private final transient Caller caller;
    private final Jwt token;

    CallerAuthentication(Caller caller, Jwt token) {
        super(caller.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.wireName()))
                .toList());
        this.caller = caller;
        this.token = token;
        setAuthenticated(true);
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public Jwt getCredentials() {
        return token;
    }

    @Override
    public String getName() {
        return caller.subject();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallerAuthentication that
                && token.getTokenValue().equals(that.token.getTokenValue());
    }

    @Override
    public int hashCode() {
        return token.getTokenValue().hashCode();
    }
}
