package be.ecolenumerique.helpdesk.conventions.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** An OIDC issuer on this machine, as far as resource servers see one: discovery, keys, signed tokens. */
public final class TestIssuer implements AutoCloseable {
    private static final RSAKey KEY = newKey("test-key");
    private final HttpServer server;

    private TestIssuer(HttpServer server) {
        this.server = server;
    }

    public static TestIssuer start() {
        return start(0);
    }

    public static TestIssuer start(int port) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var issuer = new TestIssuer(server);
            issuer.answer("/.well-known/openid-configuration", issuer.discovery());
            issuer.answer("/keys", new JWKSet(KEY).toString());
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** A token for this issuer and audience {@code helpdesk}, valid for an hour, without roles. */
    public TestToken token(String subject) {
        return TestToken.of(KEY, uri(), subject);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String discovery() {
        return """
               {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/authorize",
                "token_endpoint": "%1$s/token", "response_types_supported": ["code"],
                "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
               """.formatted(uri());
    }

    private void answer(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
