package be.ecolenumerique.helpdesk.command.invitations;

import be.ecolenumerique.helpdesk.command.invitations.InvitationMail.End;
import be.ecolenumerique.helpdesk.command.people.People;
import be.ecolenumerique.helpdesk.contracts.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Who registered just before an invitation was over is not forgotten: no line of the ledger has its end before the provider
 * was asked once more, after the link was dead. Blocking.
 */
final class LastLook {
    /** A form that was sent off while the link worked may become an account a little later. */
    static final Duration LONGEST_REGISTRATION = Duration.ofSeconds(10);

    private final IdentityProvider provider;
    private final InvitationLog log;
    private final People people;
    private final InvitationMails mails;
    private final InstantSource clock;

    LastLook(IdentityProvider provider, InvitationLog log, People people, InvitationMails mails, InstantSource clock) {
        this.provider = provider;
        this.log = log;
        this.people = people;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * At an invitation whose link is dead. Answers when it is to be looked at again, where it is too early.
     *
     * @param end where nobody registered
     */
    Optional<Instant> at(InvitationMail line, End end) {
        Instant now = clock.instant();
        Instant due = line.dead().orElse(now).plus(LONGEST_REGISTRATION);
        if (line.dead().isEmpty()) {
            mails.dead(line);
        }
        if (due.isAfter(now)) {
            return Optional.of(due);
        }
        mails.end(line, hasRegistered(line) ? End.REGISTERED : end);
        return Optional.empty();
    }

    private boolean hasRegistered(InvitationMail line) {
        return people.find(line.person())
                .flatMap(Person::email)
                .flatMap(provider::account)
                .filter(agreement -> log.accepted(line.supplier(), line.person(), agreement))
                .isPresent();
    }
}
