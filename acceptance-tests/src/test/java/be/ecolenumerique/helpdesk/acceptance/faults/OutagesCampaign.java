package be.ecolenumerique.helpdesk.acceptance.faults;

import be.ecolenumerique.helpdesk.acceptance.faults.audit.Auditor;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.backends.faults.Sizes;
import be.ecolenumerique.helpdesk.backends.faults.Verdict;
import be.ecolenumerique.helpdesk.backends.mail.SmtpSink;
import be.ecolenumerique.helpdesk.backends.process.TemporaryDirectory;
import be.ecolenumerique.helpdesk.localstack.LocalService;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.StackOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code acceptance-tests/faults outages} */
class OutagesCampaign {
    private static final int CLIENTS = 2;

    private final Duration broker = Sizes.duration("outages.broker", Duration.ofMinutes(10));
    private final Duration mailServer = Sizes.duration("outages.smtp", Duration.ofSeconds(6));

    @Test
    void givenLoad_whenBrokerAndMailServerFailWithoutDying_thenTheAuditorFindsNothing() throws Exception {
        var mail = Map.of(
                "helpdesk.mail.lease", "PT9S",
                "spring.mail.username", "helpdesk",
                "spring.mail.password", "unused",
                "spring.mail.properties.mail.smtp.auth", "true");
        try (LocalStack stack =
                LocalStack.start(StackOptions.forTests().with(Map.of(LocalService.NOTIFICATION, mail)))) {
            var scene = Scene.of(Story.in(stack));
            stack.smtp().stop();
            try (var sink = SmtpSink.start(stack.smtp().port())) {
                underLoad(scene, sink);
            }
        }
    }

    private void underLoad(Scene scene, SmtpSink sink) throws Exception {
        Path ledger = TemporaryDirectory.create("ledger-").resolve("ledger.tsv");
        try (var load = new Load(CLIENTS, scene, ledger, Sizes.seed())) {
            var outages = new Outages(load, broker);
            long whileAway = outages.away(scene.stack().kafka());
            long whileSilent = outages.silent(scene.stack().kafka());
            outages.refusing(sink, mailServer);
            long windows = outages.cutAfterData(sink, mailServer);
            load.stop();
            var evidence = new Gathering(scene, sink::mailbox).about(load.ledger());
            var verdict = new Verdict("outages")
                    .counted("broker away, then silent, for each", broker)
                    .counted("each misdeed of the mail server for", mailServer)
                    .atLeast("writes while the broker was away", 1, whileAway)
                    .atLeast("writes while the broker was silent", 1, whileSilent)
                    .atLeast("mails kept without a 250", 1, windows)
                    .none("answers nobody expects", load.client().unexpected());
            new Auditor(evidence).judge(verdict, windows).pronounce();
        }
    }
}
