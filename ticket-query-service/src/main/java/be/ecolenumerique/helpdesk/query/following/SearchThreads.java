package be.ecolenumerique.helpdesk.query.following;

import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Passes over columns take milliseconds: as many at once as there are processors, and not on the threads of the network. */
final class SearchThreads {
    private static final int QUEUE = 256;
    private static final int IDLE_SECONDS = 60;

    static final Scheduler SHARED = Schedulers.newBoundedElastic(
            Runtime.getRuntime().availableProcessors(), QUEUE, "search", IDLE_SECONDS, true);

    private SearchThreads() {}
}
