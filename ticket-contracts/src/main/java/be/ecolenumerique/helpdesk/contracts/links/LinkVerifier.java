package be.ecolenumerique.helpdesk.contracts.links;

import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a token that somebody presents. Only the exact text that a known key signed yields claims; anything else yields
 * nothing, whatever is wrong with it. End, contact and completion are the caller's to check.
 */
public final class LinkVerifier {
    private static final int LONGEST = 512;

    private final Function<String, Optional<PublicKey>> keys;

    /** @param keys the public key of a key id, if it is still trusted */
    public LinkVerifier(Function<String, Optional<PublicKey>> keys) {
        this.keys = keys;
    }

    public Optional<LinkClaims> verify(String token) {
        return bytes(token).flatMap(this::verified);
    }

    /** The ticket that a token names, whoever made it: nothing to rely on, and good enough to count attempts by. */
    public static Optional<TicketReference> named(String token) {
        return bytes(token)
                .flatMap(bytes -> read(Arrays.copyOf(bytes, bytes.length - LinkSigner.SIGNATURE_LENGTH)))
                .map(link -> link.claims().ticket());
    }

    private Optional<LinkClaims> verified(byte[] token) {
        int end = token.length - LinkSigner.SIGNATURE_LENGTH;
        byte[] payload = Arrays.copyOf(token, end);
        byte[] signature = Arrays.copyOfRange(token, end, token.length);
        return read(payload)
                .filter(link -> keys.apply(link.keyId())
                        .map(key -> signed(key, payload, signature))
                        .orElse(false))
                .map(LinkPayload::claims);
    }

    private static Optional<byte[]> bytes(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            boolean exact = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(bytes)
                    .equals(token);
            return exact && bytes.length > LinkSigner.SIGNATURE_LENGTH ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LinkPayload> read(byte[] payload) {
        try {
            var bytes = ByteBuffer.wrap(payload);
            var link = LinkPayload.read(bytes);
            return bytes.hasRemaining() ? Optional.empty() : Optional.of(link);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean signed(PublicKey key, byte[] payload, byte[] signature) {
        try {
            Signature check = Signature.getInstance(LinkSigner.ALGORITHM);
            check.initVerify(key);
            check.update(payload);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
