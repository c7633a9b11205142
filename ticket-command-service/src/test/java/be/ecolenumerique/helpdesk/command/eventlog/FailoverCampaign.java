package be.ecolenumerique.helpdesk.command.eventlog;

import static be.ecolenumerique.helpdesk.command.eventlog.Commits.append;
import static be.ecolenumerique.helpdesk.command.eventlog.Commits.commit;
import static be.ecolenumerique.helpdesk.command.eventlog.Commits.event;

import be.ecolenumerique.helpdesk.backends.faults.Sizes;
import be.ecolenumerique.helpdesk.backends.faults.Verdict;
import be.ecolenumerique.helpdesk.backends.mongo.ThreeMongods;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code acceptance-tests/faults failover}: event-log.md, « How to prove it », 2 and 3, on three mongods. */
class FailoverCampaign {
    private static final int WRITERS = 3;
    /** Otherwise there was no load to speak of. */
    private static final int SOME = 300;

    private final int stepDowns = Sizes.of("failover.step-downs", 5);
    private final int frozen = Sizes.of("failover.frozen-primaries", 3);
    private final int rollbacks = Sizes.of("failover.rollbacks", 2);
    private final int stopped = Sizes.of("failover.stopped-writers", 10);
    private final int killed = Sizes.of("failover.killed-writers", 20);

    @Test
    void givenThreeMongodsAndThreeWriters_whenTheyFailOverAndOver_thenLogAnswersAndCopiesAgree() {
        try (ThreeMongods mongods = ThreeMongods.start();
                LogFixture fixture = new LogFixture(mongods.uri("failover"));
                Follower one = new Follower(fixture);
                Follower other = new Follower(fixture)) {
            CommitLog witness = fixture.openLog();
            Writers writers = new Writers(fixture.uri(), WRITERS);
            try (writers) {
                new LogStorms(mongods, writers, witness).rage(stepDowns, frozen, rollbacks, stopped, killed);
            }
            long end = append(witness, commit(event("TECH-LAST", 0)));
            var verdict = new Verdict("failover")
                    .counted("step-downs, frozen primaries", stepDowns + ", " + frozen)
                    .counted("writers stopped for 3 s, killed", stopped + ", " + killed)
                    .atLeast("rollbacks that MongoDB reports", rollbacks, mongods.rollbacks());
            var log = fixture.bytesOfCommits();
            verdict.counted("commits", log.size())
                    .none("a reader's copy differs", broken(() -> equal(log, one.upTo(end))))
                    .none("another reader's copy differs", broken(() -> equal(log, other.upTo(end))));
            judge(verdict, new LogVerifier(fixture), writers);
            verdict.pronounce();
        }
    }

    private static void judge(Verdict verdict, LogVerifier verifier, Writers writers) {
        Map<Answers.Kind, Long> answers = verifier.countAnswers(writers.answers());
        answers.forEach((kind, count) -> verdict.counted("answers " + kind, count));
        verdict.none("numbers missing", broken(verifier::numbersAreDense))
                .none("versions missing, keys or commits twice", broken(verifier::versionsAreDenseAndRequestsSingle))
                .none("answers that the log contradicts", broken(() -> verifier.answersAreTrue(writers.answers())))
                .atLeast("answers of success", SOME, answers.getOrDefault(Answers.Kind.STORED, 0L));
    }

    private static void equal(List<?> log, List<?> copy) {
        if (!log.equals(copy)) {
            throw new AssertionError(log.size() + " commits, " + copy.size() + " in the copy");
        }
    }

    /** What a check that fails says. */
    private static List<String> broken(Runnable check) {
        List<String> said = new ArrayList<>();
        try {
            check.run();
        } catch (AssertionError e) {
            said.add(String.valueOf(e.getMessage()).lines().limit(6).toList().toString());
        }
        return said;
    }
}
