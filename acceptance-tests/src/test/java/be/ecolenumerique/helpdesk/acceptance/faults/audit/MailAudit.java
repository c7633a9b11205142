package be.ecolenumerique.helpdesk.acceptance.faults.audit;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import be.ecolenumerique.helpdesk.acceptance.faults.audit.Evidence.Mail;
import be.ecolenumerique.helpdesk.backends.faults.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/** One mail per event and recipient, for ever. What was refused for good is accounted for as well. */
public record MailAudit(Evidence evidence) {
    private record Place(Mailboxes.Kind to, String ticket) {}

    void judge(Verdict verdict, long windows) {
        Map<Place, Long> balance = balance();
        Set<String> sent = evidence.mails().stream().map(Mail::messageId).collect(toSet());
        verdict.counted("mails", sent.size())
                .counted("mails refused for good", evidence.refused().size())
                .none("mails lost", places(balance, difference -> difference < 0))
                .none("mails too many", places(balance, difference -> difference > 0))
                .atMost("second transmissions", windows, evidence.mails().size() - sent.size());
    }

    /** Whether every mail that has to come has come. */
    public boolean isComplete() {
        return balance().values().stream().noneMatch(difference -> difference < 0);
    }

    private static List<String> places(Map<Place, Long> balance, LongPredicate wrong) {
        return balance.entrySet().stream()
                .filter(place -> wrong.test(place.getValue()))
                .map(place -> place.getKey().to() + " " + place.getKey().ticket() + " " + place.getValue())
                .toList();
    }

    /** How many mails more or less than expected are about a ticket in a mailbox. */
    private Map<Place, Long> balance() {
        Map<Place, Long> balance = new HashMap<>();
        evidence.log()
                .forEach(event -> Mailboxes.concernedBy(event)
                        .forEach(kind -> balance.merge(new Place(kind, event.ticket()), -1L, Long::sum)));
        Stream.concat(evidence.mails().stream(), evidence.refused().stream())
                .distinct()
                .collect(groupingBy(mail -> new Place(mail.to(), mail.ticket()), counting()))
                .forEach((place, there) -> balance.merge(place, there, Long::sum));
        return balance;
    }
}
