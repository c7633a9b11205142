package be.ecolenumerique.helpdesk.command.domain;

import be.ecolenumerique.helpdesk.command.domain.TicketRejection.StaleVersion;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.UnknownReference;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.WrongStatus;
import be.ecolenumerique.helpdesk.command.domain.TicketState.Completed;
import be.ecolenumerique.helpdesk.command.domain.TicketState.Existing;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.AllowedActions;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/** A ticket, somebody who may see it and who acts on it, and the instant. The rules ask it in the order of api.md. */
record Situation(Existing ticket, Actor actor, Instant now, Directory directory) {
    Situation {
        actor = Access.actingOn(ticket, actor);
    }

    void refuseRepeatOf(TicketEvent step) {
        refuseRepeat(step::equals);
    }

    /** Repeats: the last life-cycle step of the ticket was the same, by the same party. */
    void refuseRepeat(Predicate<TicketEvent> same) {
        nothingToDoIf(lastStep()
                .filter(last -> same.test(last.event()) && last.by().equals(Party.of(actor)))
                .isPresent());
    }

    void nothingToDoIf(boolean alreadySo) {
        if (alreadySo) {
            throw new NothingToDo();
        }
    }

    void requireVersion(OptionalLong expected) {
        long current = ticket.versionVisibleTo(actor.role());
        if (expected.isPresent() && expected.getAsLong() != current) {
            throw new StaleVersion(current).asException();
        }
    }

    void requireKnown(boolean eligible, String pointer) {
        if (!eligible) {
            throw new UnknownReference(pointer).asException();
        }
    }

    RejectedException wrongStatus() {
        boolean due =
                ticket instanceof Completed completed && completed.approval().isDue(now);
        return new WrongStatus(
                        ticket.status(),
                        Access.viewer(actor.role())
                                .map(viewer -> AllowedActions.of(viewer, ticket.status(), due))
                                .orElse(Set.of()))
                .asException();
    }

    Optional<LifeCycleStep> lastStep() {
        return ticket.particulars().lastStep();
    }

    boolean isEnStaff() {
        return actor.role().isEnStaff();
    }
}
