package be.ecolenumerique.helpdesk.command.aggregate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * An Idempotency-Key as it is stored for as long as the ticket. {@code value}: hash of caller and key, unique in the log;
 * {@code fingerprint}: hash of the request, to tell a repeated request from another one under the same key.
 */
public record IdempotencyKey(String value, String fingerprint) {

    /** @param caller issuer and subject of the token: a key is scoped to its caller */
    public static IdempotencyKey of(String caller, String key, String method, String path, byte[] body) {
        return new IdempotencyKey(hash(utf8(caller), utf8(key)), hash(utf8(method), utf8(path), body));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(part);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
