package be.ecolenumerique.helpdesk.acceptance.faults;

import be.ecolenumerique.helpdesk.acceptance.faults.audit.Auditor;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.backends.faults.Sizes;
import be.ecolenumerique.helpdesk.backends.faults.Verdict;
import be.ecolenumerique.helpdesk.backends.mail.SmtpProcess;
import be.ecolenumerique.helpdesk.backends.process.TemporaryDirectory;
import java.nio.file.Path;

/**
 * Each service and each backend dies some times at random instants under load (kill -9). Takes the place of the usual mail
 * server meanwhile with one that can die.
 *
 * @param ofEachService how often each of the four services is killed
 * @param ofEachBackend how often each of broker, mongod and mail server is
 */
record KillsUnderLoad(int ofEachService, int ofEachBackend, Load.Crowd crowd) {
    private static final int MAILS_SIDE_BY_SIDE = 8;

    Verdict in(Story story) throws Exception {
        var usual = story.stack().smtp();
        var scene = Scene.of(story);
        usual.stop();
        try (var smtp = SmtpProcess.start(usual.port())) {
            return under(scene, smtp);
        } finally {
            usual.startAgain();
        }
    }

    private Verdict under(Scene scene, SmtpProcess smtp) throws Exception {
        Path ledger = TemporaryDirectory.create("ledger-").resolve("ledger.tsv");
        try (var load = new Load(crowd, scene, ledger, Sizes.seed())) {
            new Kills(scene, smtp, load, Sizes.chance()).kill(ofEachService, ofEachBackend);
            load.stop();
            var evidence = new Gathering(scene, smtp::mailbox).about(load.ledger());
            var verdict = new Verdict("kills")
                    .counted("kills: each service, each backend", ofEachService + ", " + ofEachBackend)
                    .counted("sent again with their key", load.client().repeated())
                    .none("answers nobody expects", load.client().unexpected())
                    .none("mails called refused", evidence.refused());
            return new Auditor(evidence).judge(verdict, windows());
        }
    }

    /** Mails between DATA and the recorded 250, when sender, mail server or MongoDB died. */
    private long windows() {
        return (long) MAILS_SIDE_BY_SIDE * (ofEachService + 2 * ofEachBackend);
    }
}
