package be.ecolenumerique.helpdesk.command.aggregate;

import be.ecolenumerique.helpdesk.command.aggregate.SequentialTicket.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two commands that may both be allowed now, and of which one may forbid the other; one of the races is against the clock. */
enum Race {
    SCHEDULE_OR_REASSIGN,
    COMPLETE_OR_REASSIGN,
    APPROVE_OR_REOPEN,
    APPROVE_OR_TIMEOUT;

    /** What leads from the opening to the start. */
    List<Move> before() {
        return switch (this) {
            case SCHEDULE_OR_REASSIGN -> List.of();
            case COMPLETE_OR_REASSIGN -> List.of(Move.SCHEDULE);
            case APPROVE_OR_REOPEN, APPROVE_OR_TIMEOUT -> List.of(Move.SCHEDULE, Move.COMPLETE);
        };
    }

    private List<Move> moves() {
        return switch (this) {
            case SCHEDULE_OR_REASSIGN -> List.of(Move.SCHEDULE, Move.REASSIGN);
            case COMPLETE_OR_REASSIGN -> List.of(Move.COMPLETE, Move.REASSIGN);
            case APPROVE_OR_REOPEN -> List.of(Move.APPROVE, Move.REOPEN);
            case APPROVE_OR_TIMEOUT -> List.of(Move.APPROVE, Move.TIMEOUT, Move.DUE);
        };
    }

    Move one() {
        return moves().get(0);
    }

    Move other() {
        return moves().get(1);
    }

    boolean isAgainstTheClock() {
        return moves().contains(Move.DUE);
    }

    /** What can come of it when one thing happens after the other, in whatever order. */
    Set<Ending> possibleEndings() {
        return orders(moves()).map(this::endingOf).collect(Collectors.toSet());
    }

    private Ending endingOf(List<Move> order) {
        var ticket = SequentialTicket.opened();
        for (Move move : before()) {
            ticket = ticket.after(move).orElseThrow();
        }
        List<String> events = new ArrayList<>();
        List<Move> accepted = new ArrayList<>();
        for (Move move : order) {
            var next = ticket.after(move);
            if (next.isPresent()) {
                events.addAll(ticket.eventsOf(move));
                accepted.add(move);
                ticket = next.get();
            }
        }
        return new Ending(accepted.contains(one()), accepted.contains(other()), events);
    }

    private static Stream<List<Move>> orders(List<Move> moves) {
        return moves.isEmpty()
                ? Stream.of(List.of())
                : moves.stream().flatMap(first -> orders(without(first, moves)).map(rest -> joined(first, rest)));
    }

    private static List<Move> without(Move move, List<Move> moves) {
        return moves.stream().filter(other -> other != move).toList();
    }

    private static List<Move> joined(Move first, List<Move> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    /** Who was told yes, and what was recorded. */
    record Ending(boolean one, boolean other, List<String> events) {}
}
