package be.ecolenumerique.helpdesk.acceptance.wall;

import be.ecolenumerique.helpdesk.backends.faults.Sizes;
import be.ecolenumerique.helpdesk.backends.faults.Verdict;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code acceptance-tests/wall tokens} */
class TokensTrial {
    private static final int FORGERS = 2;

    @Test
    void givenForgedAndEndedTokens_whenManyAreVerified_thenNoneIsAccepted() {
        int number = Sizes.of("tokens.number", 1_000_000);
        var sieges = IntStream.range(0, FORGERS)
                .mapToObj(n -> new VerifierSiege(Sizes.seed() + n))
                .toList();

        Together.run(
                FORGERS,
                sieges.stream()
                        .<Runnable>map(siege -> () -> siege.attack(number / FORGERS))
                        .toList());

        var verdict = new Verdict("tokens").counted("kinds of forgery", Forgery.values().length);
        sieges.forEach(siege -> verdict.equal("genuine ones accepted", true, siege.genuineAccepted())
                .counted(
                        "tokens",
                        siege.made().values().stream().mapToInt(n -> n).sum())
                .none("accepted", siege.accepted()));
        verdict.pronounce();
    }
}
