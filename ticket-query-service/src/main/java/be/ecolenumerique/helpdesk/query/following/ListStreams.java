package be.ecolenumerique.helpdesk.query.following;

import be.ecolenumerique.helpdesk.query.following.RecentMoves.Placed;
import be.ecolenumerique.helpdesk.query.scope.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.FluxSink.OverflowStrategy;

/** Everybody who follows a list, and the last moves for those who come back. */
final class ListStreams {
    private final int generation;
    private final int pending;
    private final RecentMoves recent;
    private final Set<ListStream> open = new HashSet<>();

    /**
     * @param pending tickets of which one stream may have news to tell
     * @param remembered moves
     */
    ListStreams(int generation, int pending, int remembered) {
        this.generation = generation;
        this.pending = pending;
        this.recent = new RecentMoves(remembered);
    }

    /** Changes as they come, several at once where the reader is slower than they are; begins with where it stands. */
    Flux<List<ListChange>> follow(Scope scope, Optional<StreamPosition> after) {
        return Flux.<ListStream>create(sink -> enter(scope, after, sink), OverflowStrategy.LATEST)
                .map(ListStream::taken)
                .filter(taken -> !taken.isEmpty());
    }

    synchronized void moved(Placed move) {
        recent.add(move);
        open.forEach(stream -> stream.offer(move));
    }

    /** A move that was missed: those who listen learn of it, those who come back can not tell where they were. */
    synchronized void foundMoved(Placed move) {
        open.forEach(stream -> stream.offer(move));
    }

    synchronized void startFrom(long position) {
        recent.startFrom(position);
    }

    synchronized int open() {
        return open.size();
    }

    synchronized void end() {
        List.copyOf(open).forEach(ListStream::end);
    }

    private synchronized void enter(Scope scope, Optional<StreamPosition> after, FluxSink<ListStream> sink) {
        var stream = new ListStream(scope, generation, pending, sink);
        open.add(stream);
        sink.onDispose(() -> leave(stream));
        long here = recent.positionOf(scope);
        Optional<Stream<Placed>> missed = missed(after, here);
        if (missed.isPresent()) {
            stream.goOnFrom(after.map(StreamPosition::clusterTime).orElse(here));
            missed.get().forEach(stream::offer);
        } else {
            stream.startAnew(here);
        }
    }

    private Optional<Stream<Placed>> missed(Optional<StreamPosition> after, long here) {
        return after.isEmpty()
                ? recent.after(here)
                : after.filter(position -> position.generation() == generation)
                        .flatMap(position -> recent.after(position.clusterTime()));
    }

    private synchronized void leave(ListStream stream) {
        open.remove(stream);
    }
}
