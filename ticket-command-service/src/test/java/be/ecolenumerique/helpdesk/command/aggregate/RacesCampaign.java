package be.ecolenumerique.helpdesk.command.aggregate;

import be.ecolenumerique.helpdesk.backends.faults.Sizes;
import be.ecolenumerique.helpdesk.backends.faults.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code acceptance-tests/faults races}: two replicas of the write side in this JVM, on one real log. */
class RacesCampaign {

    @Test
    void givenRacingPairs_whenBothReplicasDecide_thenEveryHistoryIsOneOfOneCallerAtATime() {
        Races.of(Sizes.of("races.pairs", 100_000)).pronounce();
    }

    /** So many pairs, a quarter of them of each kind, some hundred at once. */
    static final class Races {
        private static final int AT_ONCE = 200;

        private Races() {}

        static Verdict of(int pairs) {
            var verdict = new Verdict("races");
            try (var tickets = new RacingTickets(Sizes.chance())) {
                for (Race race : Race.values()) {
                    judge(race, run(tickets, race, pairs / Race.values().length), verdict);
                }
            }
            return verdict;
        }

        private static List<Race.Ending> run(RacingTickets tickets, Race race, int pairs) {
            var endings = new ArrayList<Race.Ending>();
            while (endings.size() < pairs) {
                endings.addAll(tickets.run(race, Math.min(AT_ONCE, pairs - endings.size())));
            }
            return endings;
        }

        private static void judge(Race race, List<Race.Ending> endings, Verdict verdict) {
            var possible = race.possibleEndings();
            possible.forEach(ending -> verdict.counted(
                    race + " " + ending.one() + "/" + ending.other(),
                    endings.stream().filter(ending::equals).count()));
            verdict.none(
                    race + ": " + endings.size() + " pairs, unexplained",
                    endings.stream()
                            .filter(ending -> !possible.contains(ending))
                            .toList());
        }
    }
}
