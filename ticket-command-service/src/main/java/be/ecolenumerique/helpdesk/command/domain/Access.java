package be.ecolenumerique.helpdesk.command.domain;

import be.ecolenumerique.helpdesk.command.domain.TicketRejection.InternalIsForEnStaff;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.NotYourTicket;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.RoleMayNot;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.AllowedActions;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.TicketAction;
import be.ecolenumerique.helpdesk.contracts.Viewer;
import java.util.Optional;

/** Who may send which command at all, and who may see which ticket: asked before anything else (api.md, order of checks). */
final class Access {
    private Access() {}

    static void requireQuality(TicketAction action, Role role) {
        if (viewer(role).filter(AllowedActions.viewers(action)::contains).isEmpty()) {
            throw new RoleMayNot().asException();
        }
    }

    static void requireInternalAllowed(TicketCommand command) {
        if (command instanceof TicketCommand.AddComment comment
                && comment.internal()
                && !command.actor().role().isEnStaff()) {
            throw new InternalIsForEnStaff().asException();
        }
    }

    static TicketState.Existing requireVisible(TicketState state, Actor actor, Directory directory) {
        if (state instanceof TicketState.Existing ticket && sees(actor, ticket, directory)) {
            return ticket;
        }
        throw new NotYourTicket().asException();
    }

    private static boolean sees(Actor actor, TicketState.Existing ticket, Directory directory) {
        return switch (actor.role()) {
            case TECHNICIAN, SUPPLIER_MANAGER, SYSTEM, APPROVAL_SERVICE -> true;
            case SUPPLIER -> actor.company().isPresent() && actor.company().equals(ticket.supplier());
            case CONTACT ->
                actor.person()
                        .filter(person -> isContact(person, ticket, directory))
                        .isPresent();
            case OPERATOR, INTERNAL -> false;
        };
    }

    private static boolean isContact(PersonId person, TicketState.Existing ticket, Directory directory) {
        var contact = ticket.particulars().people().contact();
        return contact.equals(person) || directory.areSamePerson(contact, person);
    }

    /** A contact acts as the record that this ticket knows, whichever of its records its account was found by. */
    static Actor actingOn(TicketState.Existing ticket, Actor actor) {
        return actor.role() == Role.CONTACT
                ? Actor.of(ticket.particulars().people().contact(), Role.CONTACT)
                : actor;
    }

    static Optional<Viewer> viewer(Role role) {
        return switch (role) {
            case TECHNICIAN, SUPPLIER_MANAGER -> Optional.of(Viewer.EN_STAFF);
            case SUPPLIER -> Optional.of(Viewer.SUPPLIER);
            case CONTACT -> Optional.of(Viewer.CONTACT);
            case SYSTEM -> Optional.of(Viewer.SYSTEM);
            case APPROVAL_SERVICE -> Optional.of(Viewer.APPROVAL_SERVICE);
            case OPERATOR, INTERNAL -> Optional.empty();
        };
    }
}
