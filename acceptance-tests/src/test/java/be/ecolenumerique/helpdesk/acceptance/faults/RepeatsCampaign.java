package be.ecolenumerique.helpdesk.acceptance.faults;

import be.ecolenumerique.helpdesk.acceptance.faults.audit.Auditor;
import be.ecolenumerique.helpdesk.acceptance.faults.audit.Ledger;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.backends.faults.Sizes;
import be.ecolenumerique.helpdesk.backends.faults.Verdict;
import be.ecolenumerique.helpdesk.backends.process.TemporaryDirectory;
import be.ecolenumerique.helpdesk.localstack.LocalService;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.Port;
import be.ecolenumerique.helpdesk.localstack.StackOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code acceptance-tests/faults repeats} */
class RepeatsCampaign {
    private final int commands = Sizes.of("repeats.commands", 10_000);
    private final int kills = Sizes.of("repeats.kills", 6);

    @Test
    void givenTwoReplicas_whenCommandsAreSentSeveralTimesAtOnce_thenEachHasOneEffectAndOneAnswer() throws Exception {
        var options = StackOptions.forTests();
        try (var replicas = new TwoInstances(LocalService.COMMAND, options.ports());
                LocalStack stack = LocalStack.start(options.with(Map.of(LocalService.COMMAND, replicas.settings())))) {
            replicas.startSecond(stack);
            toBoth(Scene.of(Story.in(stack)), replicas);
        }
    }

    private void toBoth(Scene scene, TwoInstances replicas) throws Exception {
        var stack = scene.stack();
        var door = stack.options().ports().http(Port.COMMAND);
        try (var ledger = new Ledger(TemporaryDirectory.create("ledger-").resolve("ledger.tsv"));
                var client = new LedgerClient(ledger, List.of(door))) {
            new Repeats(scene, ledger, client, Sizes.chance()).send(commands, replicas.programs(stack), kills);
            var evidence = new Gathering(scene, stack::mailbox).about(ledger);
            var verdict = new Verdict("repeats")
                    .counted("kills of a replica", kills)
                    .counted("sent again after a loss", client.repeated())
                    .none("answers nobody expects", client.unexpected());
            new Auditor(evidence).judge(verdict, 0).pronounce();
        }
    }
}
