package be.ecolenumerique.helpdesk.notification.rendering;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A mail as its reader's program takes it apart, from the bytes that would be sent. */
final class Reading {
    private final MimeMessage message;
    private final String raw;

    private Reading(MimeMessage message, String raw) {
        this.message = message;
        this.raw = raw;
    }

    static Reading of(MimeMessage sent) {
        try {
            var bytes = new ByteArrayOutputStream();
            sent.writeTo(bytes);
            var again = new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(bytes.toByteArray()));
            return new Reading(again, bytes.toString(StandardCharsets.US_ASCII));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    String raw() {
        return raw;
    }

    String subject() throws MessagingException {
        return message.getSubject();
    }

    @Nullable
    String header(String name) throws MessagingException {
        return message.getHeader(name, ",");
    }

    List<String> headerNames() throws MessagingException {
        return Collections.list(message.getAllHeaders()).stream()
                .map(Header::getName)
                .toList();
    }

    String text() throws MessagingException, IOException {
        return parts("text/plain").getFirst().replace("\r\n", "\n");
    }

    String html() throws MessagingException, IOException {
        return parts("text/html").getFirst();
    }

    List<String> parts(String type) throws MessagingException, IOException {
        var found = new ArrayList<String>();
        collect(message, type, found);
        return found;
    }

    String typeOf(String type) throws MessagingException, IOException {
        return find(message, type).getContentType();
    }

    private static void collect(Part part, String type, List<String> found) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            found.add(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } else if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), type, found);
            }
        }
    }

    private static Part find(Part part, String type) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                if (inner.isMimeType(type) || inner.isMimeType("multipart/*")) {
                    return find(inner, type);
                }
            }
        }
        return part;
    }
}
