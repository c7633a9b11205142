package be.ecolenumerique.helpdesk.acceptance.faults;

import be.ecolenumerique.helpdesk.acceptance.faults.audit.Evidence;
import be.ecolenumerique.helpdesk.acceptance.faults.audit.Evidence.Mail;
import be.ecolenumerique.helpdesk.backends.mail.Mailbox;
import be.ecolenumerique.helpdesk.backends.mail.ReceivedMail;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The mails about some tickets that are in a mailbox. */
record KeptMails(Scene scene, Set<String> tickets) {
    private static final Pattern TICKET = Pattern.compile("TECH-\\d+");

    Evidence addedTo(Evidence evidence, Mailbox mailbox, RefusedMails refused) {
        var mailboxes = scene.mailboxes();
        List<Mail> mails = mailbox.all().stream()
                .filter(mail -> tickets.contains(ticketOf(mail)))
                .filter(mail -> !refused.notices().contains(mail.messageId()))
                .flatMap(mail -> mailboxes.of(mail.recipient()).stream()
                        .map(kind -> new Mail(kind, ticketOf(mail), mail.messageId())))
                .toList();
        return new Evidence(
                evidence.ledger(),
                evidence.numbers(),
                evidence.log(),
                evidence.topic(),
                evidence.shown(),
                mails,
                refused.mails().stream().filter(mail -> !mails.contains(mail)).toList());
    }

    private static String ticketOf(ReceivedMail mail) {
        var found = TICKET.matcher(mail.subject());
        return found.find() ? found.group() : "";
    }
}
