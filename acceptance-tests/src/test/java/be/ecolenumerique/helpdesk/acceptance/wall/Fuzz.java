package be.ecolenumerique.helpdesk.acceptance.wall;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/** Sends spoilt requests as everybody, and notes each answer that no client was told to expect. */
final class Fuzz {
    private static final int SIDE_BY_SIDE = 12;
    private static final int UNAVAILABLE = 503;
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\bat (java|jdk|org|be|reactor|io|tools)\\.|be\\.ecolenumerique|org\\.springframework|com\\.mongodb");

    private final Wire wire;
    private final Map<Caller, String> tokens;
    private final FuzzedRequests requests;
    private final Random chance;
    private final List<Operation> operations = Operation.all();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();

    Fuzz(Wire wire, Map<Caller, String> tokens, Map<String, List<String>> known, Random chance) {
        this.wire = wire;
        this.tokens = new EnumMap<>(tokens);
        this.requests = new FuzzedRequests(chance, known);
        this.chance = chance;
    }

    void send(int number) {
        List<Runnable> work = new ArrayList<>();
        Caller[] callers = Caller.values();
        for (int n = 0; n < number; n++) {
            Operation operation = operations.get(n % operations.size());
            Caller caller = callers[chance.nextInt(callers.length)];
            Request request = requests.of(operation);
            work.add(() -> judge(operation, caller, request, wire.send(request, tokens.getOrDefault(caller, ""))));
        }
        Together.run(SIDE_BY_SIDE, work);
    }

    List<String> unexpected() {
        return List.copyOf(unexpected);
    }

    /** How often each was answered. */
    Map<Integer, Integer> statuses() {
        return new TreeMap<>(statuses);
    }

    private void judge(Operation operation, Caller caller, Request request, Reply reply) {
        statuses.merge(reply.status(), 1, Integer::sum);
        boolean isSaid = operation.statuses().contains(reply.status());
        boolean isFault = reply.status() >= 500 && !(reply.status() == UNAVAILABLE && waits(request));
        if (!isSaid || isFault || INSIDE.matcher(reply.body()).find()) {
            unexpected.add(reply.status() + " to " + caller + ": " + operation + " " + request + "\n  " + reply.body());
        }
    }

    /** A read may be told to wait for what never comes. */
    private static boolean waits(Request request) {
        return request.headers().containsKey("Consistency-Token");
    }
}
