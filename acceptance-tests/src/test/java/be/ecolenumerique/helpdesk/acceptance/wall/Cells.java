package be.ecolenumerique.helpdesk.acceptance.wall;

import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import be.ecolenumerique.helpdesk.acceptance.wall.Caller.Side;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Asks for what the table says and keeps every answer. Whoever is refused meets tickets that all share; whoever is let in
 * gets one of its own, so that no cell meets what another one did.
 */
final class Cells implements AutoCloseable {
    private static final int SIDE_BY_SIDE = 12;

    private final Cast cast;
    private final Staged staged;
    private final Links links;
    private final Requests requests;
    private final Map<Caller, String> tokens;
    private final Wire wire;
    private final Map<String, Ticket> shared = new ConcurrentHashMap<>();
    private final Queue<Cell> asked = new ConcurrentLinkedQueue<>();

    /** @param request what was sent as the caller */
    record Cell(Operation operation, Thing thing, Caller caller, Expected expected, Request request, Reply reply) {
        boolean isAsSaid() {
            return expected.isMetBy(reply);
        }

        @Override
        public String toString() {
            return operation + " · " + thing + " · " + caller + ": " + expected + " said, " + Expected.of(reply)
                    + " found " + (isAsSaid() ? "" : reply.body());
        }
    }

    Cells(Cast cast) {
        this.cast = cast;
        this.staged = new Staged(cast);
        this.links = new Links(cast.story.stack());
        this.requests = new Requests(cast, links);
        this.tokens = Tokens.of(cast, links.token(shared(Thing.OWN, Side.A, State.COMPLETED)));
        this.wire = new Wire(cast.story.stack().frontDoor().address());
    }

    Cast cast() {
        return cast;
    }

    Wire wire() {
        return wire;
    }

    String token(Caller caller) {
        return tokens.getOrDefault(caller, "");
    }

    List<Cell> asked() {
        return List.copyOf(asked);
    }

    /** The tickets that nobody was let in to change. */
    Map<String, Ticket> shared() {
        return Map.copyOf(shared);
    }

    /** Every cell of the table, the reads after everybody knows what they are about. */
    void ask(WallTable table) {
        Map<String, Operation> operations = new ConcurrentHashMap<>();
        Operation.all().forEach(operation -> operations.put(operation.toString(), operation));
        List<Question> questions = table.rows().stream()
                .flatMap(row -> row.cells().entrySet().stream()
                        .map(cell -> new Question(
                                Objects.requireNonNull(operations.get(row.operation()), row.operation()),
                                row.thing(),
                                cell.getKey(),
                                cell.getValue())))
                .toList();
        cast.remove();
        Together.run(
                SIDE_BY_SIDE,
                questions.stream()
                        .filter(question -> !question.changes())
                        .<Runnable>map(question -> () -> shown(shared(question)))
                        .toList());
        cast.suspend();
        Together.run(
                SIDE_BY_SIDE,
                questions.stream()
                        .<Runnable>map(question -> () -> ask(question))
                        .toList());
    }

    private record Question(Operation operation, Thing thing, Caller caller, Expected expected) {
        boolean changes() {
            return expected.isSuccess() && !operation.isRead() && thing != Thing.NOTHING;
        }

        Side side() {
            return operation.isForSchools() ? caller.school() : caller.side();
        }

        State state() {
            return State.neededBy(operation);
        }
    }

    /** A loaded machine may need more than the two seconds that one read waits. */
    private void shown(Ticket ticket) {
        if (!ticket.equals(Staged.NOWHERE)) {
            await().until(() -> cast.technician.looksAt(ticket).status() == 200);
        }
    }

    private void ask(Question question) {
        Ticket ticket = question.changes()
                ? staged.ticket(question.thing(), question.side(), question.state())
                : shared(question);
        Operation operation = question.operation();
        Caller caller = question.caller();
        Request request = requests.of(operation, question.thing(), caller, ticket);
        Reply reply = wire.send(request, token(caller));
        asked.add(new Cell(operation, question.thing(), caller, question.expected(), request, reply));
    }

    private Ticket shared(Question question) {
        return shared(question.thing(), question.side(), question.state());
    }

    private Ticket shared(Thing thing, Side side, State state) {
        Side whose = thing == Thing.OTHER ? side.other() : side;
        Thing what = thing == Thing.OTHER ? Thing.OWN : thing;
        return shared.computeIfAbsent(what + " " + whose + " " + state, name -> staged.ticket(what, whose, state));
    }

    @Override
    public void close() {
        links.close();
    }
}
