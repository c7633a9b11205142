package be.ecolenumerique.helpdesk.notification.outbox;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Message-IDs from event and recipient, never from the address; and the mark of an address within one event. */
public final class MessageIds {
    private static final int LENGTH = 40;
    private static final int ADDRESS_LENGTH = 16;

    private final String domain;

    public MessageIds(String domain) {
        this.domain = domain;
    }

    public String of(String eventId, String recipient) {
        return "<" + hash(eventId + "\n" + recipient, LENGTH) + "@" + domain + ">";
    }

    /** Tells only whether two mails of the same event went to the same address. */
    public static String addressMark(String eventId, EmailAddress address) {
        return hash(eventId + "\n" + address.value(), ADDRESS_LENGTH);
    }

    private static String hash(String text, int length) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
