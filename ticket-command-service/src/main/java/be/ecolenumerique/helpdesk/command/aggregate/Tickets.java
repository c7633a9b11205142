package be.ecolenumerique.helpdesk.command.aggregate;

import be.ecolenumerique.helpdesk.command.domain.NewTicket;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.ChangeContact;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.OnTicket;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.OpenTicket;
import be.ecolenumerique.helpdesk.command.domain.TicketDecider;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.util.function.Supplier;

/** Writes on tickets, with everything that belongs to one request: reference, contact's record, repeats, conflicts. Blocking. */
final class Tickets {
    private final TicketShell shell;
    private final KeyedWrites keyed;
    private final Supplier<TicketReference> references;
    private final ContactRecords contacts;
    private final Visibility visibility;

    Tickets(
            TicketShell shell,
            KeyedWrites keyed,
            Supplier<TicketReference> references,
            ContactRecords contacts,
            Visibility visibility) {
        this.shell = shell;
        this.keyed = keyed;
        this.references = references;
        this.contacts = contacts;
        this.visibility = visibility;
    }

    /** A request that is known takes no reference. */
    Answer open(NewTicket form, Request request) {
        return keyed.known(request)
                .orElseGet(() -> keyed.run(
                        request, () -> {}, () -> Attempts.onFreshState(() -> shell.send(numbered(form), request))));
    }

    private OpenTicket numbered(NewTicket form) {
        var command = new OpenTicket(references.get(), PersonId.random(), form);
        contacts.keep(command.contact(), command.ticket(), form.contact());
        return command;
    }

    Answer run(OnTicket command, Request request) {
        if (command instanceof ChangeContact change) {
            contacts.keep(change.contact(), change.ticket(), change.details());
        }
        return keyed.run(
                request,
                () -> visibility.require(command.ticket(), command.actor()),
                () -> Attempts.onRememberedState(() -> shell.send(command, request)));
    }

    /** Who sees which ticket now. */
    record Visibility(EventStreams streams, TicketDecider decider) {
        void require(TicketReference ticket, Actor actor) {
            decider.requireVisible(actor, streams.ticket(ticket));
        }
    }
}
