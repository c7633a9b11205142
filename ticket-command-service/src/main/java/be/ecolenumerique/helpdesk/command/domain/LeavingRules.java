package be.ecolenumerique.helpdesk.command.domain;

import be.ecolenumerique.helpdesk.command.domain.TicketCommand.ReleaseMember;
import be.ecolenumerique.helpdesk.command.domain.TicketState.Closed;
import be.ecolenumerique.helpdesk.command.domain.TicketState.Existing;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent.SubscriptionSwitchedOff;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.AssigneeSet;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ParticipantRemoved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whoever left the company that has a ticket is no longer responsible for it, goes with it no longer, and gets no mail about
 * it. What is closed stays as it was. The log is asked whether the person really left: it may be back.
 */
public final class LeavingRules {
    private LeavingRules() {}

    static List<TicketEvent> release(ReleaseMember command, TicketState state, Directory directory) {
        List<TicketEvent> events = new ArrayList<>();
        if (state instanceof Existing ticket && !(ticket instanceof Closed) && hasLeft(command, directory)) {
            if (isAssignee(command, ticket)) {
                events.add(new AssigneeSet(command.ticket(), Optional.empty()));
            }
            if (isParticipant(command, ticket)) {
                events.add(new ParticipantRemoved(command.ticket(), command.person()));
            }
        }
        return somethingOf(events);
    }

    /** Of a closed ticket too: it can still be commented. */
    public static List<SubscriptionSwitchedOff> unsubscribe(
            ReleaseMember command, SubscriptionState subscriptions, Directory directory) {
        return somethingOf(subscriptions
                .asSupplierPerson(command.person())
                .filter(choice -> hasLeft(command, directory))
                .map(choice -> new SubscriptionSwitchedOff(
                        command.ticket(), command.person(), Optional.of(command.company()), choice.assignment()))
                .stream()
                .toList());
    }

    private static boolean hasLeft(ReleaseMember command, Directory directory) {
        return !directory.isMember(command.person(), command.company());
    }

    private static boolean isAssignee(ReleaseMember command, Existing ticket) {
        return ticket.currentHandling()
                .filter(handling -> handling.supplier().equals(command.company()))
                .flatMap(Handling::assignee)
                .filter(command.person()::equals)
                .isPresent();
    }

    private static boolean isParticipant(ReleaseMember command, Existing ticket) {
        return Optional.of(command.company())
                .equals(ticket.particulars().participants().get(command.person()));
    }

    private static <E> List<E> somethingOf(List<E> events) {
        if (events.isEmpty()) {
            throw new NothingToDo();
        }
        return events;
    }
}
