package be.ecolenumerique.helpdesk.command.aggregate;

import be.ecolenumerique.helpdesk.contracts.Actor;

/** The metadata of events as the shell writes it, the receipt of a request with a key in the first. */
public final class SimulatedReceipts {
    private SimulatedReceipts() {}

    public static String ofFirstEvent(Request request, Actor actor, Answer answer) {
        return EventSurroundings.toJson(request.firstEventMetadata(actor, answer));
    }

    public static String ofOthers(Request request, Actor actor) {
        return EventSurroundings.toJson(request.eventMetadata(actor));
    }
}
