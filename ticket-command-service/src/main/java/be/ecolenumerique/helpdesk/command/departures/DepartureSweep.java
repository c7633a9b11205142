package be.ecolenumerique.helpdesk.command.departures;

import be.ecolenumerique.helpdesk.command.aggregate.Releases;
import be.ecolenumerique.helpdesk.command.domain.Directory;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.ReleaseMember;
import be.ecolenumerique.helpdesk.command.eventlog.LogNames;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.SubscriptionEvent;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Lets the tickets of a company go of whoever left it, on any replica, as often as it takes: nothing is done twice, for the
 * ticket decides. A second time a little later, because of writes that were judged before the person was gone.
 */
public final class DepartureSweep {
    private static final Duration LONGEST_WRITE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final Set<String> TYPES =
            Set.of("ticket.assignee-set", "ticket.participant-added", "subscription.switched-on");

    private final Departures departures;
    private final Directory directory;
    private final LogNames names;
    private final Releases releases;
    private final InstantSource clock;

    /** @param clock real time */
    DepartureSweep(Departures departures, Directory directory, LogNames names, Releases releases, InstantSource clock) {
        this.departures = departures;
        this.directory = directory;
        this.names = names;
        this.releases = releases;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${helpdesk.people.departures-interval:PT1S}")
    public void sweep() {
        Instant now = clock.instant();
        departures.open().forEach(departure -> settle(departure, now));
    }

    private void settle(Departure departure, Instant now) {
        if (directory.isMember(departure.person(), departure.supplier())) {
            settleIf(now.isAfter(departure.since().plus(PATIENCE)), departure);
        } else if (departure.released().isEmpty()) {
            release(departure);
            departures.released(departure);
        } else if (now.isAfter(departure.released().get().plus(LONGEST_WRITE))) {
            release(departure);
            departures.settled(departure);
        }
    }

    /** Who is still a member after so long was never taken off, or is back. */
    private void settleIf(boolean over, Departure departure) {
        if (over) {
            departures.settled(departure);
        }
    }

    private void release(Departure departure) {
        var by = Actor.of(departure.by(), Role.SUPPLIER_MANAGER);
        names.of(departure.person(), departure.supplier().toString(), TYPES).stream()
                .map(DepartureSweep::ticketOf)
                .distinct()
                .forEach(ticket ->
                        releases.release(new ReleaseMember(ticket, by, departure.person(), departure.supplier())));
    }

    private static TicketReference ticketOf(String aggregate) {
        return TicketReference.of(
                aggregate.startsWith(SubscriptionEvent.AGGREGATE_PREFIX)
                        ? aggregate.substring(SubscriptionEvent.AGGREGATE_PREFIX.length())
                        : aggregate);
    }
}
