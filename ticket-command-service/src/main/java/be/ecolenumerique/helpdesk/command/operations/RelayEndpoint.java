package be.ecolenumerique.helpdesk.command.operations;

import be.ecolenumerique.helpdesk.command.eventlog.LogScan;
import be.ecolenumerique.helpdesk.command.eventlog.StoredCommit;
import be.ecolenumerique.helpdesk.command.publishing.RelayState;
import be.ecolenumerique.helpdesk.command.publishing.RelayStates;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** How far the relay has copied the log to Kafka, and who copies. */
@RestController
@AllowedTo(Role.OPERATOR)
final class RelayEndpoint {
    private final RelayStates relay;
    private final LogScan log;
    private final Clock clock;

    RelayEndpoint(RelayStates relay, LogScan log, @Qualifier("realClock") Clock clock) {
        this.relay = relay;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param tail the greatest number of the log
     * @param waiting numbers of the log that are not on Kafka yet
     * @param oldestWaiting when the oldest of them was made; absent where none waits
     * @param ageSeconds its age
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Relay(
            long position,
            long tail,
            long waiting,
            Optional<Instant> oldestWaiting,
            Optional<Long> ageSeconds,
            Lease lease) {}

    /** @param held whether somebody copies now */
    record Lease(String owner, long epoch, Instant until, boolean held) {}

    @GetMapping("/api/v1/ops/command/relay")
    Mono<Relay> relay() {
        return relay.now().publishOn(Schedulers.boundedElastic()).map(this::shown);
    }

    private Relay shown(RelayState state) {
        long tail = log.greatestNumber();
        Optional<Instant> oldest = log.after(state.position(), 1).stream()
                .filter(StoredCommit.class::isInstance)
                .map(entry -> ((StoredCommit) entry).at())
                .findFirst();
        return new Relay(
                state.position(),
                tail,
                Math.max(0, tail - state.position()),
                oldest,
                oldest.map(
                        at -> Math.max(0, Duration.between(at, clock.instant()).toSeconds())),
                new Lease(state.owner(), state.epoch(), state.until(), state.held()));
    }
}
