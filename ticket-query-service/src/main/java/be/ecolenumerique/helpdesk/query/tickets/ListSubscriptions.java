package be.ecolenumerique.helpdesk.query.tickets;

import be.ecolenumerique.helpdesk.conventions.security.Caller;
import be.ecolenumerique.helpdesk.query.answers.Reading;
import be.ecolenumerique.helpdesk.query.answers.Reads;
import be.ecolenumerique.helpdesk.query.following.WaitingRoom;
import java.time.Duration;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * How long a stream of changes lives: there are so many of one account and in all; a sign of life comes now and then; it ends
 * when its reader is no longer who it was, within a second of any change of the directory.
 */
final class ListSubscriptions {
    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(200);
    private static final String ALL = "";

    private final Reads reads;
    private final WaitingRoom ofAccount;
    private final WaitingRoom inAll;
    private final Duration heartbeat;

    ListSubscriptions(Reads reads, WaitingRoom ofAccount, WaitingRoom inAll, Duration heartbeat) {
        this.reads = reads;
        this.ofAccount = ofAccount;
        this.inAll = inAll;
        this.heartbeat = heartbeat;
    }

    <T> Flux<ServerSentEvent<T>> hold(Caller caller, Reading reading, Flux<ServerSentEvent<T>> changes) {
        var living = withHeartbeat(changes).takeUntilOther(gone(caller, reading));
        return seated(ofAccount, reading.reader().account(), seated(inAll, ALL, living));
    }

    private static <T> Flux<T> seated(WaitingRoom room, String account, Flux<T> stream) {
        return Flux.usingWhen(room.enter(account), seat -> stream, seat -> Mono.fromRunnable(seat::close));
    }

    private <T> Flux<ServerSentEvent<T>> withHeartbeat(Flux<ServerSentEvent<T>> changes) {
        return Flux.defer(() -> {
            Sinks.Empty<Void> ended = Sinks.empty();
            Flux<ServerSentEvent<T>> beats = Flux.interval(heartbeat)
                    .onBackpressureDrop()
                    .map(beat ->
                            ServerSentEvent.<T>builder().comment("heartbeat").build())
                    .takeUntilOther(ended.asMono());
            return Flux.merge(changes.doOnTerminate(ended::tryEmitEmpty), beats);
        });
    }

    private Mono<Void> gone(Caller caller, Reading reading) {
        return Flux.merge(reading.follower().directoryChanges(), Flux.interval(heartbeat))
                .onBackpressureLatest()
                .concatMap(sign -> reads.isStill(caller, reading.reader()).delayElement(BETWEEN_CHECKS), 1)
                .filter(still -> !still)
                .next()
                .then();
    }
}
