package be.ecolenumerique.helpdesk.localstack;

import java.net.URI;
import java.util.List;

/** Who keeps the accounts: the light local issuer, whose people are registered already, or a real Keycloak. */
public enum Identity {
    LOCAL_ISSUER("", "/oauth2/authorize", "/oauth2/token", "/logout"),
    KEYCLOAK(
            "/realms/helpdesk",
            "/protocol/openid-connect/auth",
            "/protocol/openid-connect/token",
            "/protocol/openid-connect/logout");

    private final String path;
    private final String authorize;
    private final String token;
    private final String end;

    Identity(String path, String authorize, String token, String end) {
        this.path = path;
        this.authorize = authorize;
        this.token = token;
        this.end = end;
    }

    /** What tokens name as their issuer. */
    public URI issuer(Ports ports) {
        return URI.create(ports.http(Port.ISSUER) + path);
    }

    List<String> signIn(Ports ports) {
        var issuer = issuer(ports);
        return List.of(
                "--front-door.sign-in.authorize=" + issuer + authorize,
                "--front-door.sign-in.token=" + issuer + token,
                "--front-door.sign-in.end=" + issuer + end);
    }
}
