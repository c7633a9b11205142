package be.ecolenumerique.helpdesk.backends.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;

/** Sends one small mail with text, HTML and an invitation through a port of this machine. */
final class SentMail {

    private SentMail() {}

    static void to(String recipient, int port) throws MessagingException {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(port));
        settings.setProperty("mail.smtp.timeout", "2000");
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("=?UTF-8?Q?Ecole_Num=C3=A9rique?= <helpdesk@example.org>"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        message.setSubject("TECH-175 : intervention planifiée", "UTF-8");
        message.setContent(new MimeMultipart(
                "alternative",
                part("à 9h00\n.\nfin", "plain"),
                part("<p>à 9h00</p>", "html"),
                part("BEGIN:VCALENDAR", "calendar")));
        Transport.send(message);
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8", type);
        return part;
    }
}
