package be.ecolenumerique.helpdesk.notification.policy;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.notification.policy.Recipient.OnePerson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All mails of one event, decided at once (behaviour §5): the rows of the matrix, without who acted, one per address, and the
 * technician hears it where the school can not be told.
 */
public final class NotificationPolicy {

    /** @param before the ticket as it was before the event */
    public List<PlannedMail> mailsFor(EventEnvelope<? extends TicketEvent> envelope, TicketView before, Facts facts) {
        var mails = new NotificationMatrix(envelope, before, facts)
                .mails()
                .filter(mail -> !actedItself(mail.recipient(), envelope, facts))
                .map(mail -> facts.addressOf(mail.recipient()).isPresent()
                        ? mail
                        : mail.ending(facts.withoutAddress(mail.recipient())))
                .sorted(Comparator.comparing(PlannedMail::quality))
                .toList();
        return onePerAddress(tellTheTechnician(mails), facts);
    }

    private static boolean actedItself(
            Recipient recipient, EventEnvelope<? extends TicketEvent> envelope, Facts facts) {
        Optional<PersonId> human = envelope.actor().human();
        boolean samePerson = recipient instanceof OnePerson(PersonId id)
                && human.filter(id::equals).isPresent();
        Optional<EmailAddress> acted = human.flatMap(facts::person).flatMap(KnownPerson::email);
        return samePerson || (acted.isPresent() && acted.equals(facts.addressOf(recipient)));
    }

    /** « l'école n'a pas pu être prévenue » */
    private static List<PlannedMail> tellTheTechnician(List<PlannedMail> mails) {
        boolean notTold = mails.stream().anyMatch(m -> m.quality() == Quality.CONTACT && m.fate() != Fate.TO_SEND);
        return notTold
                ? mails.stream()
                        .map(m -> m.quality() == Quality.TECHNICIAN ? m.sayingThatTheSchoolIsNotTold() : m)
                        .toList()
                : mails;
    }

    private static List<PlannedMail> onePerAddress(List<PlannedMail> inOrderOfPrecedence, Facts facts) {
        var unreachable = new ArrayList<PlannedMail>();
        Map<EmailAddress, PlannedMail> byAddress = new LinkedHashMap<>();
        for (PlannedMail mail : inOrderOfPrecedence) {
            facts.addressOf(mail.recipient())
                    .ifPresentOrElse(
                            address -> byAddress.merge(address, mail, NotificationPolicy::merged),
                            () -> unreachable.add(mail));
        }
        var all = new ArrayList<>(byAddress.values());
        all.addAll(unreachable);
        return List.copyOf(all);
    }

    private static PlannedMail merged(PlannedMail first, PlannedMail second) {
        return second.schoolNotTold() ? first.sayingThatTheSchoolIsNotTold() : first;
    }
}
