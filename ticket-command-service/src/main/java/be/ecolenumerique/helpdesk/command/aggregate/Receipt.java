package be.ecolenumerique.helpdesk.command.aggregate;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import java.util.Optional;

/** The answer to a request with a key, kept in the metadata of its commit's first event for as long as the log. */
record Receipt(
        String requestKey,
        String fingerprint,
        String reference,
        long version,
        Optional<TicketStatus> status,
        Optional<PersonId> person,
        Optional<Long> subscriptions) {

    static Receipt of(IdempotencyKey key, Answer answer) {
        return new Receipt(
                key.value(),
                key.fingerprint(),
                answer.reference(),
                answer.version(),
                answer.status(),
                answer.person(),
                answer.subscriptions());
    }

    Answer answerAgain() {
        return new Answer(reference, version, status, person, subscriptions, true);
    }
}
