package be.ecolenumerique.helpdesk.command.invitations;

import be.ecolenumerique.helpdesk.command.invitations.IdentityProvider.Pending;
import be.ecolenumerique.helpdesk.command.people.People;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes a company's invitations at the identity provider what the log says: who is to be mailed is, other links are dead, and
 * whoever has registered is known to have. A pass that is repeated adds nothing. Blocking.
 */
public final class Settlement {
    private final IdentityProvider provider;
    private final InvitationLog log;
    private final People people;
    private final InvitationRecords records;
    private final InstantSource clock;
    private final Mailing mailing;
    private final LastLook lastLook;

    /** @param clock real time */
    public Settlement(
            IdentityProvider provider,
            InvitationLog log,
            People people,
            InvitationRecords records,
            InstantSource clock) {
        this.provider = provider;
        this.log = log;
        this.people = people;
        this.records = records;
        this.clock = clock;
        this.mailing = new Mailing(provider, log, records, clock);
        this.lastLook = new LastLook(provider, log, people, records.mails(), clock);
    }

    /** The ledger is read before the log, so that a late pass ends no invitation that it has not seen. */
    Settled settle(Settling settling) {
        List<InvitationMail> lines = records.mails().open(settling.supplier());
        var invitations = Invitations.at(clock.instant(), log.open(settling.supplier()));
        var leftovers = new Leftovers();
        leftovers.attempt(() -> {
            live(settling, addressees(invitations.living()), leftovers);
            lines.stream()
                    .filter(line -> !invitations.isLiving(line))
                    .forEach(line -> leftovers.attempt(() -> over(line, invitations, leftovers)));
        });
        return leftovers.until(invitations.firstEnd());
    }

    /** Only the links of living invitations work. */
    private void live(Settling settling, List<Addressee> living, Leftovers leftovers) {
        living.forEach(to -> mailing.due(settling, to.invitation()));
        List<Pending> pending = provider.pending(settling.supplier());
        living.forEach(to -> leftovers.attempt(() -> mailing.see(settling, to, pending)));
        withdrawAllBut(living, settling.supplier(), pending);
    }

    private void over(InvitationMail line, Invitations invitations, Leftovers leftovers) {
        lastLook.at(line, invitations.endOf(line)).ifPresent(leftovers::lookAt);
    }

    private void withdrawAllBut(List<Addressee> living, SupplierId supplier, List<Pending> pending) {
        Set<EmailAddress> wanted = living.stream().map(Addressee::address).collect(Collectors.toSet());
        pending.stream()
                .filter(one -> !wanted.contains(one.address()))
                .forEach(one -> provider.withdraw(supplier, one.id()));
    }

    /** Whose record is gone can not be written to. */
    private List<Addressee> addressees(List<OpenInvitation> invitations) {
        return invitations.stream().flatMap(one -> addressee(one).stream()).toList();
    }

    private Optional<Addressee> addressee(OpenInvitation invitation) {
        return people.find(invitation.person())
                .flatMap(
                        person -> person.email().map(address -> new Addressee(invitation, address, person.language())));
    }
}
