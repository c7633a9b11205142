package be.ecolenumerique.helpdesk.acceptance.wall;

import be.ecolenumerique.helpdesk.contracts.links.LinkClaims;
import be.ecolenumerique.helpdesk.contracts.links.LinkSigner;
import be.ecolenumerique.helpdesk.contracts.links.LinkVerifier;
import be.ecolenumerique.helpdesk.localstack.StackOptions;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** A pair of keys for the school's links: the help desk's own, or a forger's under the same id. */
record LinkPair(String id, KeyPair keys) {
    private static final String LOCAL = "local-1";

    static LinkPair of(StackOptions options) {
        Path secrets = options.data().root().resolve("secrets");
        try {
            var factory = KeyFactory.getInstance("Ed25519");
            var secret = factory.generatePrivate(new PKCS8EncodedKeySpec(pem(secrets.resolve("link-private-key.pem"))));
            var open = factory.generatePublic(new X509EncodedKeySpec(
                    pem(secrets.resolve("link-public-keys").resolve(LOCAL + ".pem"))));
            return new LinkPair(LOCAL, new KeyPair(open, secret));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static LinkPair forgers() {
        try {
            return new LinkPair(LOCAL, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String sign(LinkClaims claims) {
        return new LinkSigner(id, keys.getPrivate()).sign(claims);
    }

    LinkClaims read(String token) {
        return new LinkVerifier(key -> Optional.of(keys.getPublic()))
                .verify(token)
                .orElseThrow();
    }

    private static byte[] pem(Path file) {
        return Base64.getMimeDecoder().decode(Checkout.read(file).replaceAll("-----[A-Z ]*-----", ""));
    }
}
