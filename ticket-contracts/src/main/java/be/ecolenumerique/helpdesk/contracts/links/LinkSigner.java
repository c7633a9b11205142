package be.ecolenumerique.helpdesk.contracts.links;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Turns claims into the token of a link: base64url of payload and Ed25519 signature. The same claims and key give the same
 * token, so a mail that is sent again carries the same link.
 */
public final class LinkSigner {
    static final String ALGORITHM = "Ed25519";
    static final int SIGNATURE_LENGTH = 64;
    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final String keyId;
    private final PrivateKey key;

    /** @param keyId 1 to 64 letters, digits, dots, dashes: under which the verifier knows the public key */
    public LinkSigner(String keyId, PrivateKey key) {
        if (!KEY_ID.matcher(keyId).matches()) {
            throw new IllegalArgumentException("not a key id");
        }
        this.keyId = keyId;
        this.key = key;
    }

    public String sign(LinkClaims claims) {
        byte[] payload = new LinkPayload(keyId, claims).toBytes();
        byte[] token = Arrays.copyOf(payload, payload.length + SIGNATURE_LENGTH);
        System.arraycopy(signature(payload), 0, token, payload.length, SIGNATURE_LENGTH);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private byte[] signature(byte[] payload) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(payload);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key of links can not sign", e);
        }
    }
}
