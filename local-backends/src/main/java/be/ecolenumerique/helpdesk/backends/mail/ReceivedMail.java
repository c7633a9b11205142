package be.ecolenumerique.helpdesk.backends.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/** A mail as it came over SMTP, for one recipient of its envelope, and what a reader finds in it: headers, text, HTML, invitation. */
public final class ReceivedMail {

    private final Supplier<byte[]> transmitted;
    private SoftReference<MimeMessage> parsed = new SoftReference<>(null);

    private ReceivedMail(Supplier<byte[]> transmitted) {
        this.transmitted = transmitted;
    }

    /** As it was transmitted, for this recipient. */
    public static ReceivedMail of(String recipient, byte[] transmitted) {
        var line = ("Delivered-To: " + recipient + "\r\n").getBytes(StandardCharsets.UTF_8);
        var raw = Arrays.copyOf(line, line.length + transmitted.length);
        System.arraycopy(transmitted, 0, raw, line.length, transmitted.length);
        return new ReceivedMail(() -> raw);
    }

    /** As {@link #raw} of another time, in this file: read whenever it is looked at, for a mailbox may hold more than the memory. */
    static ReceivedMail in(Path file) {
        return new ReceivedMail(() -> read(() -> Files.readAllBytes(file)));
    }

    private synchronized MimeMessage message() {
        MimeMessage message = parsed.get();
        if (message == null) {
            message = read(() -> new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(transmitted.get())));
            parsed = new SoftReference<>(message);
        }
        return message;
    }

    /** The address of the SMTP envelope, as it was given in RCPT. */
    public String recipient() {
        return header("Delivered-To").orElseThrow();
    }

    public String subject() {
        return read(() -> Optional.ofNullable(message().getSubject()).orElse(""));
    }

    public String from() {
        return read(() -> MimeUtility.decodeText(header("From").orElse("")));
    }

    /** The Message-ID with its angle brackets. */
    public String messageId() {
        return header("Message-ID").orElse("");
    }

    /** The first header of this name, unfolded. */
    public Optional<String> header(String name) {
        return read(() -> Optional.ofNullable(message().getHeader(name)).map(values -> values[0]));
    }

    /** All headers in order, as {@code Name: value}. */
    public List<String> headers() {
        return read(() -> Collections.list(message().getAllHeaders()).stream()
                .map(ReceivedMail::line)
                .toList());
    }

    public String text() {
        return part("text/plain").orElse("");
    }

    public String html() {
        return part("text/html").orElse("");
    }

    /** The iTIP invitation or cancellation, if there is one. */
    public Optional<String> calendar() {
        return part("text/calendar");
    }

    /** The message as it was transmitted, below one line {@code Delivered-To}. */
    public byte[] raw() {
        return transmitted.get().clone();
    }

    @Override
    public String toString() {
        return "mail to " + recipient() + ": " + subject();
    }

    private Optional<String> part(String type) {
        return read(() -> content(message(), type));
    }

    private static Optional<String> content(Part part, String type) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int index = 0; index < parts.getCount(); index++) {
                BodyPart inner = parts.getBodyPart(index);
                var found = content(inner, type);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        return part.isMimeType(type) ? Optional.of(asText(part.getContent())) : Optional.empty();
    }

    private static String asText(Object content) throws IOException {
        if (content instanceof InputStream bytes) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
        return content.toString();
    }

    private static String line(Header header) {
        return header.getName() + ": " + header.getValue();
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("Not a readable mail", e);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException, MessagingException;
    }
}
