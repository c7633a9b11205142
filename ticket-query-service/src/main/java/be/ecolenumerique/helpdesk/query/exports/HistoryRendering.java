package be.ecolenumerique.helpdesk.query.exports;

import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.InvitationAccepted;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.InvitationWithdrawn;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.MemberAdded;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.MemberInvited;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.MemberRemoved;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.PersonEvent;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.ReferenceMailboxSet;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierEvent;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierRegistered;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierResumed;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierSuspended;
import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.query.answers.NameBook;
import be.ecolenumerique.helpdesk.query.exports.History.Acceptance;
import be.ecolenumerique.helpdesk.query.tickets.ActivityEntry.Author;
import java.util.Optional;

/** Events of the directory as entries of a history, by name. */
final class HistoryRendering {
    private static final EventCodec CODEC = EventCodec.published();

    private HistoryRendering() {}

    static History of(Dossier dossier, NameBook names) {
        return new History(
                dossier.events().stream().map(event -> entry(event, names)).toList(), dossier.earlierLeftOut());
    }

    private static History.Entry entry(Dossier.Event logged, NameBook names) {
        var event = (DirectoryEvent)
                CODEC.payload(logged.type(), logged.revision(), logged.payload().toString());
        return new History.Entry(
                logged.type(),
                logged.at(),
                author(logged.actor(), names),
                event instanceof SupplierEvent of ? Optional.of(names.supplier(of.supplier())) : Optional.empty(),
                person(event).map(names::person),
                event instanceof ReferenceMailboxSet set
                        ? Optional.of(set.mailbox().value())
                        : Optional.empty(),
                event instanceof MemberInvited invited ? Optional.of(invited.until()) : Optional.empty(),
                event instanceof InvitationAccepted accepted
                        ? Optional.of(new Acceptance(accepted.texts(), accepted.agreedAt()))
                        : Optional.empty());
    }

    private static Author author(Actor actor, NameBook names) {
        return new Author(
                actor.person().map(names::person).orElse(null),
                actor.role(),
                actor.company().map(names::supplier).orElse(null),
                actor.onBehalfOf().map(names::person).orElse(null));
    }

    private static Optional<PersonId> person(DirectoryEvent event) {
        return switch (event) {
            case SupplierRegistered _, SupplierSuspended _, SupplierResumed _ -> Optional.empty();
            case ReferenceMailboxSet e -> Optional.of(e.person());
            case MemberAdded e -> Optional.of(e.person());
            case MemberRemoved e -> Optional.of(e.person());
            case MemberInvited e -> Optional.of(e.person());
            case InvitationWithdrawn e -> Optional.of(e.person());
            case InvitationAccepted e -> Optional.of(e.person());
            case PersonEvent e -> Optional.of(e.person());
        };
    }
}
