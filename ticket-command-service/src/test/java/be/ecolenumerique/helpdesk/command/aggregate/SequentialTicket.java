package be.ecolenumerique.helpdesk.command.aggregate;

import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import java.util.List;
import java.util.Optional;

/** The life cycle as behaviour §4 draws it, for one caller at a time; knows nothing of the decider that it judges. */
record SequentialTicket(TicketStatus status, boolean withTheFirst, boolean isDue) {

    /** {@code DUE}: the instant comes from which on only the timer may close. */
    enum Move {
        SCHEDULE,
        REASSIGN,
        COMPLETE,
        APPROVE,
        REOPEN,
        TIMEOUT,
        DUE
    }

    static SequentialTicket opened() {
        return new SequentialTicket(TicketStatus.OPEN, true, false);
    }

    /** Nothing where it is refused. */
    Optional<SequentialTicket> after(Move move) {
        return switch (move) {
            case SCHEDULE -> to(TicketStatus.IN_PROGRESS, status == TicketStatus.OPEN && withTheFirst);
            case COMPLETE -> to(TicketStatus.COMPLETED, status == TicketStatus.IN_PROGRESS && withTheFirst);
            case APPROVE -> to(TicketStatus.CLOSED, status == TicketStatus.COMPLETED && !isDue);
            case REOPEN -> to(TicketStatus.OPEN, status == TicketStatus.COMPLETED && !isDue);
            case TIMEOUT -> to(TicketStatus.CLOSED, status == TicketStatus.COMPLETED && isDue);
            case REASSIGN ->
                Optional.of(new SequentialTicket(TicketStatus.OPEN, false, isDue))
                        .filter(next -> status == TicketStatus.OPEN || status == TicketStatus.IN_PROGRESS);
            case DUE -> Optional.of(new SequentialTicket(status, withTheFirst, true));
        };
    }

    private Optional<SequentialTicket> to(TicketStatus next, boolean allowed) {
        return allowed ? Optional.of(new SequentialTicket(next, withTheFirst, isDue)) : Optional.empty();
    }

    /** What an accepted move records. */
    List<String> eventsOf(Move move) {
        return switch (move) {
            case SCHEDULE -> List.of("ticket.intervention-scheduled");
            case COMPLETE -> List.of("ticket.intervention-completed");
            case APPROVE -> List.of("ticket.intervention-approved");
            case REOPEN -> List.of("ticket.reopened");
            case TIMEOUT -> List.of("ticket.closed-automatically");
            case REASSIGN ->
                status == TicketStatus.IN_PROGRESS
                        ? List.of("ticket.intervention-cancelled", "ticket.supplier-assigned")
                        : List.of("ticket.supplier-assigned");
            case DUE -> List.of();
        };
    }
}
