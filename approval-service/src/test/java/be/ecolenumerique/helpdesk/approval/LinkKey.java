package be.ecolenumerique.helpdesk.approval;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.contracts.links.LinkClaims;
import be.ecolenumerique.helpdesk.contracts.links.LinkSigner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;

/** A key as the notification service has it, whose public half lies in a directory. */
public final class LinkKey {
    private final String id;
    private final KeyPair pair;

    private LinkKey(String id, KeyPair pair) {
        this.id = id;
        this.pair = pair;
    }

    public static LinkKey generate(String id) {
        try {
            return new LinkKey(id, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public LinkKey publish(Path directory) {
        String encoded = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(pair.getPublic().getEncoded());
        try {
            Files.writeString(
                    directory.resolve(id + ".pem"),
                    "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String token(TicketReference ticket, String completion, PersonId contact, Instant dueAt) {
        return token(LinkClaims.answering(ticket, completion, contact, dueAt));
    }

    public String token(LinkClaims claims) {
        return new LinkSigner(id, pair.getPrivate()).sign(claims);
    }
}
