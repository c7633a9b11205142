package be.ecolenumerique.helpdesk.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** An account at an OIDC issuer, as {@link Person#account()} keeps it: SHA-256 of {@code issuer|subject}, in hexadecimal. */
public final class AccountHash {
    private AccountHash() {}

    public static String of(String issuer, String subject) {
        return HexFormat.of().formatHex(sha256().digest((issuer + "|" + subject).getBytes(UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each JVM has SHA-256", e);
        }
    }
}
