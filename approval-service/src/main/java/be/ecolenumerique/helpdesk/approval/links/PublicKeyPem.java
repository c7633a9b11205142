package be.ecolenumerique.helpdesk.approval.links;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/** An Ed25519 public key as text: {@code -----BEGIN PUBLIC KEY-----}, X.509. */
final class PublicKeyPem {
    private static final Pattern FORM =
            Pattern.compile("\\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----\\s*");

    private PublicKeyPem() {}

    static PublicKey parse(String pem) throws GeneralSecurityException {
        var matcher = FORM.matcher(pem);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no public key in PEM");
        }
        byte[] encoded = Base64.getMimeDecoder().decode(matcher.group(1));
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
