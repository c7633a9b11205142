package be.ecolenumerique.helpdesk.acceptance.wall;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.contracts.links.LinkClaims;
import be.ecolenumerique.helpdesk.contracts.links.LinkVerifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Forged tokens against the verifier, as the school's page asks it: signature first, then the end. */
final class VerifierSiege {
    private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");

    private final LinkPair keys = LinkPair.forgers();
    private final List<Given> given;
    private final LinkVerifier verifier = new LinkVerifier(
            id -> id.equals(keys.id()) ? Optional.of(keys.keys().getPublic()) : Optional.empty());
    private final ForgedTokens tokens;
    private final List<String> accepted = new ArrayList<>();

    VerifierSiege(long seed) {
        var foreign = LinkPair.forgers();
        given = IntStream.range(172, 180)
                .mapToObj(number -> new Given(claims(number), claims(number + 100), keys, foreign))
                .toList();
        tokens = new ForgedTokens(given, new Random(seed));
    }

    private static LinkClaims claims(int number) {
        return LinkClaims.answering(
                new TicketReference(number),
                UUID.randomUUID().toString(),
                PersonId.random(),
                NOW.plus(Duration.ofDays(7)));
    }

    void attack(int number) {
        tokens.make(number, token -> {
            if (isAccepted(token)) {
                accepted.add(token);
            }
        });
    }

    List<String> accepted() {
        return accepted;
    }

    Map<Forgery, Integer> made() {
        return tokens.made();
    }

    boolean genuineAccepted() {
        return given.stream().map(Given::token).allMatch(this::isAccepted);
    }

    private boolean isAccepted(String token) {
        return verifier.verify(token).filter(link -> !link.endedAt(NOW)).isPresent();
    }
}
