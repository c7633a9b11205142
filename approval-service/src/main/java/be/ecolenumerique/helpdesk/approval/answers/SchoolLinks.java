package be.ecolenumerique.helpdesk.approval.answers;

import be.ecolenumerique.helpdesk.approval.pending.EndedCompletions;
import be.ecolenumerique.helpdesk.approval.pending.PendingApprovals;
import be.ecolenumerique.helpdesk.approval.pending.SeenTicket;
import be.ecolenumerique.helpdesk.contracts.links.LinkClaims;
import be.ecolenumerique.helpdesk.contracts.links.LinkVerifier;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Looks a presented token up. The row is read before the ending, which is written before the row. */
public final class SchoolLinks {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int LOOKS = 15;

    private final LinkVerifier verifier;
    private final PendingApprovals pending;
    private final EndedCompletions ended;
    private final InstantSource clock;

    public SchoolLinks(
            LinkVerifier verifier, PendingApprovals pending, EndedCompletions ended, InstantSource domainClock) {
        this.verifier = verifier;
        this.pending = pending;
        this.ended = ended;
        this.clock = domainClock;
    }

    public Mono<LinkView> look(String token, long leastVersion) {
        return genuine(token)
                .map(link -> pending.find(link.ticket())
                        .flatMap(ticket -> decide(link, ticket, leastVersion))
                        .defaultIfEmpty(new LinkView.NotYet(link)))
                .orElseGet(() -> Mono.just(new LinkView.Bad()));
    }

    /** Gives the projection a moment to come to a fresh mail or a fresh answer. */
    public Mono<LinkView> lookPatiently(String token, long leastVersion) {
        return look(token, leastVersion)
                .filter(view -> !(view instanceof LinkView.NotYet))
                .repeatWhenEmpty(LOOKS, looks -> looks.delayElements(BETWEEN_LOOKS))
                .onErrorResume(IllegalStateException.class, exhausted -> look(token, leastVersion));
    }

    private Optional<LinkClaims> genuine(String token) {
        return verifier.verify(token).filter(link -> !link.endedAt(clock.instant()));
    }

    private Mono<LinkView> decide(LinkClaims link, SeenTicket ticket, long leastVersion) {
        return ended.find(link.completion().toString())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(ending -> LinkDecision.of(link, ticket, ending, clock.instant(), leastVersion));
    }
}
