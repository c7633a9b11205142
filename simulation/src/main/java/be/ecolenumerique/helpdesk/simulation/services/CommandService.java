package be.ecolenumerique.helpdesk.simulation.services;

import be.ecolenumerique.helpdesk.command.aggregate.IdempotencyKey;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand;
import be.ecolenumerique.helpdesk.simulation.world.World;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The way to the command service, over a network that loses requests and answers: any replica takes any command. */
public final class CommandService {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final double LOST = 0.02;

    private final World world;
    private final Supplier<List<CommandNode>> replicas;
    private final Set<String> asked = new HashSet<>();

    public CommandService(World world, Supplier<List<CommandNode>> replicas) {
        this.world = world;
        this.replicas = replicas;
    }

    /** Whether nobody has asked under this key before; what a defect remembers. */
    boolean isAskedFirst(String key) {
        return asked.add(key);
    }

    /** Asked by a strand, which waits as long as somebody at a page would. */
    public Reply ask(TicketCommand command, Optional<IdempotencyKey> key) {
        CompletableFuture<Reply> answer = new CompletableFuture<>();
        CommandNode node = world.oneOf(replicas.get());
        world.hop("asks for " + command.getClass().getSimpleName() + " on " + command.ticket());
        if (!world.fault(LOST)) {
            world.begin(node.machine(), () -> serve(node, command, key, answer));
        }
        world.await(answer, PATIENCE);
        return answer.isDone() ? answer.join() : new Reply.Unknown();
    }

    private void serve(
            CommandNode node, TicketCommand command, Optional<IdempotencyKey> key, CompletableFuture<Reply> answer) {
        Reply reply = node.handle(command, key);
        world.tell(node.machine().name(), "answers " + named(reply));
        if (!world.fault(LOST)) {
            world.underWay(() -> answer.complete(reply));
        }
    }

    private static String named(Reply reply) {
        return switch (reply) {
            case Reply.Accepted accepted ->
                "accepted " + accepted.answer().reference() + " version "
                        + accepted.answer().version();
            case Reply.Refused refused -> "refused: " + refused.why();
            case Reply.Unknown _ -> "unknown";
        };
    }
}
