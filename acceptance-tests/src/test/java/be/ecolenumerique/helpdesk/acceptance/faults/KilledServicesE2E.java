package be.ecolenumerique.helpdesk.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.localstack.LocalService;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Each of the four services is killed three times under load (kill -9), and afterwards everything acknowledged is there once. */
class KilledServicesE2E {
    private static final int ROUNDS = 3;
    private static final int CLIENTS = 3;

    private final Story story = Story.begin();
    private final EnStaff technician = story.technician("Quentin");
    private final Company acme = story.company("ACME", story.manager("Sophie"));

    @Test
    void givenLoad_whenEachServiceIsKilledThreeTimes_thenNothingIsLostAndNothingIsDoneTwice() throws Exception {
        var load = new Load(CLIENTS, technician, acme, story.teacher("Enseignant"));
        try (load) {
            for (int round = 0; round < ROUNDS; round++) {
                killEachUnder(load);
            }
            load.stop();
        }

        assertThat(load.unexpected()).isEmpty();
        assertThat(load.acknowledged()).hasSizeGreaterThan(ROUNDS);
        new Aftermath(technician, acme).everythingIsThereOnce(load);
    }

    private void killEachUnder(Load load) {
        int before = load.acknowledged().size();
        await("load goes on")
                .atMost(Duration.ofMinutes(1))
                .until(() -> load.acknowledged().size() > before);
        for (LocalService service : LocalService.values()) {
            var program = story.stack().service(service);
            program.kill();
            program.server().launch();
        }
        for (LocalService service : LocalService.values()) {
            story.stack().service(service).server().awaitReady();
        }
    }
}
