package be.ecolenumerique.helpdesk.simulation.services;

import be.ecolenumerique.helpdesk.command.aggregate.AlreadySo;
import be.ecolenumerique.helpdesk.command.aggregate.Answer;
import be.ecolenumerique.helpdesk.command.aggregate.IdempotencyKey;
import be.ecolenumerique.helpdesk.command.aggregate.KeyedWrites;
import be.ecolenumerique.helpdesk.command.aggregate.Request;
import be.ecolenumerique.helpdesk.command.aggregate.TooMuchContention;
import be.ecolenumerique.helpdesk.command.domain.NothingToDo;
import be.ecolenumerique.helpdesk.command.domain.Refused;
import be.ecolenumerique.helpdesk.command.domain.RejectedException;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand;
import be.ecolenumerique.helpdesk.command.domain.TicketDecider;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection;
import be.ecolenumerique.helpdesk.command.domain.TicketState;
import be.ecolenumerique.helpdesk.command.eventlog.AppendConflict;
import be.ecolenumerique.helpdesk.command.eventlog.AppendFailed;
import be.ecolenumerique.helpdesk.command.eventlog.Commit;
import be.ecolenumerique.helpdesk.command.eventlog.SimulatedLog;
import be.ecolenumerique.helpdesk.command.eventlog.UnknownOutcome;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.simulation.Defect;
import be.ecolenumerique.helpdesk.simulation.disk.Driver;
import be.ecolenumerique.helpdesk.simulation.disk.Server;
import be.ecolenumerique.helpdesk.simulation.world.Machine;
import be.ecolenumerique.helpdesk.simulation.world.World;
import com.mongodb.MongoException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * A replica of the command service. Decider, promise of the keys and append loop are its own; what stands for Axon and HTTP
 * is here: load or remember, decide, append, and judge anew what memory may have caused.
 */
public final class CommandNode {
    private static final Duration LONGEST = Duration.ofSeconds(25);
    private static final double HOLE = 0.03;
    private static final int MOST_CONFLICTS = 10;

    private final Surroundings surroundings;
    private final World world;
    private final Machine machine;
    private final Server disk;
    private final TicketDecider decider;
    private CompletableFuture<?> news = new CompletableFuture<>();
    private @Nullable Open open;

    private record Open(SimulatedLog log, Memory memory, KeyedWrites keyed) {}

    public CommandNode(Surroundings surroundings, Machine machine) {
        this.surroundings = surroundings;
        this.world = surroundings.world();
        this.machine = machine;
        this.disk = surroundings.disk(Surroundings.COMMANDS);
        this.decider = new TicketDecider(surroundings.posts().town());
        world.begin(machine, this::append);
    }

    public Machine machine() {
        return machine;
    }

    /** The life of the appending thread. */
    private void append() {
        SimulatedLog log = opened();
        boolean forgets = has(Defect.KEY_FORGOTTEN_AFTER_REFUSAL);
        open = new Open(log, new Memory(log), new KeyedWrites(key -> forgets ? Optional.empty() : log.ofRequest(key)));
        while (machine.isAlive()) {
            if (log.isIdle()) {
                news = new CompletableFuture<>();
                world.await(news, Duration.ofHours(1));
            } else {
                log.turn(disk::hasPrimary);
            }
        }
    }

    private SimulatedLog opened() {
        while (true) {
            machine.requireAlive();
            try {
                return new SimulatedLog(Driver.client(), Driver.database(disk), world);
            } catch (MongoException notYet) {
                world.pause(Duration.ofMillis(200));
            }
        }
    }

    private boolean has(Defect defect) {
        return surroundings.defects().has(defect);
    }

    /** One request, on a strand of its own. */
    public Reply handle(TicketCommand command, Optional<IdempotencyKey> key) {
        world.hop("takes " + command.getClass().getSimpleName() + " on " + command.ticket());
        Open service = open;
        return service == null ? new Reply.Unknown() : handle(service, command, new Request(key, Optional.empty()));
    }

    private Reply handle(Open service, TicketCommand command, Request request) {
        try {
            Answer answer = command instanceof TicketCommand.OpenTicket
                    ? service.keyed().known(request).orElseGet(() -> keyed(service, command, request))
                    : keyed(service, command, request);
            return new Reply.Accepted(answer);
        } catch (RejectedException refused) {
            return refused(service, command, request, refused);
        } catch (AppendFailed | TooMuchContention | MongoException unknown) {
            return new Reply.Unknown();
        }
    }

    private Reply refused(Open service, TicketCommand command, Request request, RejectedException refused) {
        if (has(Defect.REFUSED_BUT_STORED) && service.memory().of(command.ticket()) instanceof TicketState.Existing) {
            var said = new TicketEvent.CommentAdded(command.ticket(), "refused", false);
            store(service, command, request, List.of(said), service.memory().of(command.ticket()));
        }
        return new Reply.Refused(
                String.valueOf(refused.getMessage()),
                refused.rejection() instanceof TicketRejection.WrongStatus,
                refused.outranksKnownKey());
    }

    private Answer keyed(Open service, TicketCommand command, Request request) {
        Runnable visible =
                () -> decider.requireVisible(command.actor(), service.memory().read(command.ticket()));
        Answer answer = service.keyed().run(request, visible, () -> attempts(service, command, request));
        return answer.replayed() && has(Defect.ANSWER_MADE_ANEW)
                ? NewCommits.answer(
                        service.memory().read(command.ticket()), command.actor().role())
                : answer;
    }

    private Answer attempts(Open service, TicketCommand command, Request request) {
        boolean fresh = false;
        for (int left = MOST_CONFLICTS; ; left--) {
            try {
                return attempt(service, command, request, fresh);
            } catch (Refused | AlreadySo verdict) {
                if (fresh || isFinalByMemory(verdict)) {
                    throw verdict;
                }
            } catch (AppendConflict conflict) {
                if (left == 0) {
                    throw new TooMuchContention(conflict);
                }
                world.pause(Duration.ofMillis(1 + world.below(50)));
            }
            service.memory().forget(command.ticket());
            fresh = true;
        }
    }

    private boolean isFinalByMemory(RuntimeException verdict) {
        return verdict instanceof AlreadySo ? has(Defect.NOTHING_TO_DO_BY_MEMORY) : has(Defect.REFUSED_BY_MEMORY);
    }

    private Answer attempt(Open service, TicketCommand command, Request request, boolean fresh) {
        TicketState before = command instanceof TicketCommand.OpenTicket
                ? new TicketState.None()
                : fresh
                        ? service.memory().read(command.ticket())
                        : service.memory().of(command.ticket());
        return store(service, command, request, decided(command, before), before);
    }

    private List<? extends TicketEvent> decided(TicketCommand command, TicketState before) {
        Decisions decisions = new Decisions(decider, surroundings);
        try {
            return decisions.of(command, before);
        } catch (NothingToDo e) {
            throw new AlreadySo(NewCommits.answer(before, command.actor().role()));
        }
    }

    private Answer store(
            Open service,
            TicketCommand command,
            Request request,
            List<? extends TicketEvent> events,
            TicketState before) {
        var actor = TicketDecider.recordedActor(command, before);
        var now = new Decisions(decider, surroundings).now();
        var draft = new NewCommits(world).of(events, before, actor, request, now);
        for (Commit commit : new CommitMutations(surroundings.defects(), world).of(draft.commit())) {
            append(service, commit, command, request);
        }
        service.memory().remember(command.ticket(), draft.after());
        return draft.answer();
    }

    private void append(Open service, Commit commit, TicketCommand command, Request request) {
        if (world.fault(HOLE)) {
            service.log().overestimate();
        }
        CompletableFuture<Long> number = service.log().append(commit, world.now());
        news.complete(null);
        if (has(Defect.ACKNOWLEDGED_BEFORE_APPENDED)) {
            return;
        }
        try {
            world.await(number, LONGEST);
        } catch (CompletionException failed) {
            failed(service, cause(failed), command, request);
            return;
        }
        if (!number.isDone()) {
            throw new TooMuchContention(new IllegalStateException("the log does not answer"));
        }
    }

    private static Throwable cause(CompletionException failed) {
        Throwable cause = failed.getCause();
        return cause == null ? failed : cause;
    }

    private void failed(Open service, Throwable why, TicketCommand command, Request request) {
        service.memory().forget(command.ticket());
        if (why instanceof AppendConflict && has(Defect.ACKNOWLEDGEMENT_OF_ANOTHER)) {
            return;
        }
        if (why instanceof UnknownOutcome
                && has(Defect.SENT_AGAIN_WITHOUT_KEY)
                && request.key().isPresent()) {
            attempt(service, command, Request.PLAIN, true);
            return;
        }
        throw why instanceof AppendFailed known ? known : new IllegalStateException(why);
    }
}
