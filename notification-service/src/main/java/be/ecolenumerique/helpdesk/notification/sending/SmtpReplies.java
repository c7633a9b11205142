package be.ecolenumerique.helpdesk.notification.sending;

import jakarta.mail.MessagingException;
import java.util.Locale;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Which stage of the dialogue failed, and whether that is final (a wrong relay password must not burn the queue). */
final class SmtpReplies {
    private SmtpReplies() {}

    static Transmission of(MessagingException failure) {
        for (Exception e = failure; e != null; e = next(e)) {
            if (e instanceof SMTPSenderFailedException sender) {
                return new Transmission.Outage("MAIL " + sender.getReturnCode());
            }
            if (e instanceof SMTPAddressFailedException address) {
                return judge("RCPT", address.getReturnCode());
            }
            if (e instanceof SMTPSendFailedException send && !hasCause(send)) {
                return ofCommand(send);
            }
        }
        return new Transmission.Outage("connection");
    }

    private static boolean hasCause(SMTPSendFailedException send) {
        return send.getNextException() instanceof SMTPAddressFailedException
                || send.getNextException() instanceof SMTPSenderFailedException;
    }

    private static Transmission ofCommand(SMTPSendFailedException send) {
        String command = send.getCommand().strip().toUpperCase(Locale.ROOT);
        boolean data = command.startsWith("DATA") || command.startsWith(".") || command.startsWith("BDAT");
        return data
                ? judge("DATA", send.getReturnCode())
                : new Transmission.Outage(verb(command) + " " + send.getReturnCode());
    }

    private static Transmission judge(String stage, int code) {
        String reason = stage + " " + code;
        return code >= 500 && code <= 599 ? new Transmission.Refused(reason) : new Transmission.Outage(reason);
    }

    private static String verb(String command) {
        return command.length() < 4 ? "SMTP" : command.substring(0, 4);
    }

    private static @Nullable Exception next(Exception e) {
        return e instanceof MessagingException m ? m.getNextException() : null;
    }
}
