package be.ecolenumerique.helpdesk.command.suppliers;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The deployment's key for address claims, kept outside of the log: who reads the log alone learns no address. It stays
 * the same for as long as the log.
 */
public final class AddressKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "ADR:";
    private static final int SHORTEST = 32;

    private final SecretKeySpec key;

    public AddressKey(String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException("helpdesk.addresses.key needs at least 32 characters");
        }
        key = new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM);
    }

    /** The aggregate of this address. */
    String aggregateOf(EmailAddress address) {
        return PREFIX + code(address.value());
    }

    /** Tells this key from another one, and nothing more. */
    String checkValue() {
        return code("check value, no address");
    }

    private String code(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("each JVM has HMAC-SHA-256", e);
        }
    }
}
