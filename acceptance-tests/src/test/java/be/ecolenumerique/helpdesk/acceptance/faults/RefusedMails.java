package be.ecolenumerique.helpdesk.acceptance.faults;

import be.ecolenumerique.helpdesk.acceptance.faults.audit.Evidence.Mail;
import be.ecolenumerique.helpdesk.acceptance.faults.audit.Mailboxes;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the help desk says of mails that the mail server refused for good.
 *
 * @param mails accounted for, though nobody has them
 * @param notices ids of the mails that tell the technician so, beside the mails of the events
 */
record RefusedMails(List<Mail> mails, Set<String> notices) {
    private static final String NOTICE = "school-refused";

    static RefusedMails none() {
        return new RefusedMails(List.of(), Set.of());
    }

    static RefusedMails about(Collection<String> tickets, EnStaff technician) {
        List<Said> said = tickets.stream()
                .flatMap(ticket -> mailsOf(ticket, technician).map(mail -> new Said(ticket, mail)))
                .toList();
        return new RefusedMails(
                said.stream()
                        .filter(mail -> !mail.isNotice())
                        .filter(mail -> mail.text("state").equals("refused"))
                        .map(Said::asMail)
                        .toList(),
                said.stream().filter(Said::isNotice).map(Said::id).collect(Collectors.toSet()));
    }

    private static Stream<JsonNode> mailsOf(String ticket, EnStaff technician) {
        var answer = technician.reads("/tickets/" + ticket + "/mails");
        return answer.status() == 200 ? answer.json().required("items").values().stream() : Stream.empty();
    }

    private record Said(String ticket, JsonNode mail) {
        String text(String field) {
            return mail.required(field).asString();
        }

        boolean isNotice() {
            return text("template").equals(NOTICE);
        }

        String id() {
            return text("messageId");
        }

        Mail asMail() {
            return new Mail(kind(), ticket, id());
        }

        private Mailboxes.Kind kind() {
            return switch (mail.required("recipient").required("quality").asString()) {
                case "contact" -> Mailboxes.Kind.CONTACT;
                case "reference-mailbox" -> Mailboxes.Kind.REFERENCE;
                case "manager" -> Mailboxes.Kind.MANAGER;
                default -> Mailboxes.Kind.TECHNICIAN;
            };
        }
    }
}
