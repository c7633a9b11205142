package be.ecolenumerique.helpdesk.conventions.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A token in the making: good ones, and each kind of bad one. */
public record TestToken(RSAKey key, JWTClaimsSet claims) {

    static TestToken of(RSAKey key, String issuer, String subject) {
        return new TestToken(
                key,
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .subject(subject)
                        .audience("helpdesk")
                        .claim("iat", secondsFromNow(0))
                        .claim("exp", secondsFromNow(3600))
                        .build());
    }

    public TestToken roles(String... roles) {
        return claim("roles", List.of(roles));
    }

    public TestToken email(String verified) {
        return claim("email", verified).claim("email_verified", true);
    }

    public TestToken name(String name) {
        return claim("name", name);
    }

    public TestToken claim(String name, @Nullable Object value) {
        return new TestToken(
                key, new JWTClaimsSet.Builder(claims).claim(name, value).build());
    }

    public TestToken issuer(String other) {
        return new TestToken(key, new JWTClaimsSet.Builder(claims).issuer(other).build());
    }

    public TestToken audience(String other) {
        return new TestToken(
                key, new JWTClaimsSet.Builder(claims).audience(other).build());
    }

    public TestToken expired() {
        return claim("exp", secondsFromNow(-120));
    }

    public TestToken withoutExpiry() {
        return claim("exp", null);
    }

    public String signed() {
        return signedWith(key);
    }

    /** By somebody who only knows the id of the key. */
    public String signedByAnother() {
        return signedWith(TestIssuer.newKey(key.getKeyID()));
    }

    /** {@code alg=none}. */
    public String unsigned() {
        return new PlainJWT(claims).serialize();
    }

    /** The public key as if it were a shared secret. */
    public String signedWithPublicKeyAsSecret() {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signedWith(RSAKey signer) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(signer.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(signer));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long secondsFromNow(long seconds) {
        return Instant.now().getEpochSecond() + seconds;
    }
}
