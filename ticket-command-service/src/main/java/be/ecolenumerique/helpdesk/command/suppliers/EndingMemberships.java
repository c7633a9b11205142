package be.ecolenumerique.helpdesk.command.suppliers;

import be.ecolenumerique.helpdesk.command.aggregate.NewCommit.NewEvent;
import be.ecolenumerique.helpdesk.command.departures.Departures;
import be.ecolenumerique.helpdesk.command.invitations.Inviting;
import be.ecolenumerique.helpdesk.command.people.Memberships.Membership;
import be.ecolenumerique.helpdesk.command.suppliers.AddressClaim.AddressForgotten;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierRejection.ReferenceMailboxStays;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.MemberRemoved;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What becomes of an erased person's company: the membership ends and the address is free, in one commit with the certificate.
 * Blocking.
 */
public final class EndingMemberships {
    private final SupplierStreams streams;
    private final Departures departures;
    private final Inviting inviting;

    public EndingMemberships(SupplierStreams streams, Departures departures, Inviting inviting) {
        this.streams = streams;
        this.departures = departures;
        this.inviting = inviting;
    }

    /** The claim to the address of a supplier's person, whoever holds it; it tells the address to nobody. */
    public Optional<String> claimOf(Person person) {
        return person.email()
                .filter(address -> person.kind() == Person.Kind.SUPPLIER)
                .map(streams::claimOf);
    }

    /** Refuses where the person is a company's reference mailbox (409): another one is set first. */
    public void requireNoMailbox(PersonId person, String claim) {
        if (membership(person, streams.claim(claim)).filter(this::isMailbox).isPresent()) {
            throw new ReferenceMailboxStays().asException();
        }
    }

    /** @param by the manager who erases; whose time is over is no supplier's person */
    public List<NewEvent> endingFor(PersonId person, String claim, Optional<PersonId> by) {
        AddressClaim held = streams.claim(claim);
        var forgotten = new NewEvent(SupplierCommit.CLAIM, claim, held.version(), new AddressForgotten());
        return Stream.concat(
                        membership(person, held)
                                .filter(m -> !isMailbox(m))
                                .map(m -> removed(m, by.orElse(person)))
                                .stream(),
                        Stream.of(forgotten))
                .toList();
    }

    private NewEvent removed(Membership membership, PersonId by) {
        inviting.expect(membership.supplier());
        departures.expect(membership.person(), membership.supplier(), by);
        return new NewEvent(
                SupplierCommit.COMPANY,
                membership.supplier().toString(),
                streams.company(membership.supplier()).version(),
                new MemberRemoved(membership.supplier(), membership.person()));
    }

    private boolean isMailbox(Membership membership) {
        return streams.company(membership.supplier()).isReferenceMailbox(membership.person());
    }

    private static Optional<Membership> membership(PersonId person, AddressClaim claim) {
        return claim.holder().filter(holder -> holder.person().equals(person));
    }
}
