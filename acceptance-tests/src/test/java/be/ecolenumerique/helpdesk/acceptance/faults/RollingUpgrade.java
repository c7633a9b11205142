package be.ecolenumerique.helpdesk.acceptance.faults;

import be.ecolenumerique.helpdesk.acceptance.faults.audit.Auditor;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.backends.faults.Sizes;
import be.ecolenumerique.helpdesk.backends.faults.Verdict;
import be.ecolenumerique.helpdesk.backends.process.TemporaryDirectory;
import be.ecolenumerique.helpdesk.localstack.LocalService;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.StackOptions;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Two instances of each service of an earlier release are replaced by this one, one after the other, under load: both
 * releases work side by side meanwhile. Run by {@code acceptance-tests/upgrade}, which builds the earlier one and names it in {@code helpdesk.earlier}.
 */
class RollingUpgrade {
    private static final String PROGRAMS = "helpdesk.programs";
    /** More would only make each start take minutes: a dozen programs share the machine. */
    private static final int CLIENTS = 2;

    private final StackOptions options = StackOptions.forTests();
    private final Map<LocalService, TwoInstances> instances = new EnumMap<>(LocalService.class);

    @Test
    void givenTwoInstancesOfTheEarlierRelease_whenReplacedOneByOneUnderLoad_thenNothingFailsAndNothingIsLost()
            throws Exception {
        for (LocalService service : LocalService.values()) {
            instances.put(service, new TwoInstances(service, options.ports()));
        }
        System.setProperty(PROGRAMS, System.getProperty("helpdesk.earlier"));
        try (LocalStack stack = LocalStack.start(options.with(instances.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, two -> two.getValue().settings()))))) {
            instances.values().forEach(two -> two.startSecond(stack));
            upgradeUnderLoad(stack);
        } finally {
            instances.values().forEach(TwoInstances::close);
        }
    }

    private void upgradeUnderLoad(LocalStack stack) throws Exception {
        Scene scene = Scene.of(Story.in(stack));
        Path ledger = TemporaryDirectory.create("ledger-").resolve("ledger.tsv");
        try (var load = new Load(CLIENTS, scene, ledger, Sizes.seed())) {
            System.clearProperty(PROGRAMS);
            instances.values().forEach(two -> two.replaceBoth(stack));
            load.stop();
            var evidence = new Gathering(scene, stack::mailbox).about(load.ledger());
            var verdict = new Verdict("upgrade")
                    .none("answers nobody expects", load.client().unexpected());
            new Auditor(evidence).judge(verdict, 0).pronounce();
        }
    }
}
