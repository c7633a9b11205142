package be.ecolenumerique.helpdesk.acceptance.faults;

import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.backends.mail.SmtpProcess;
import be.ecolenumerique.helpdesk.backends.process.Restartable;
import be.ecolenumerique.helpdesk.localstack.LocalService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Kills parts of the help desk (kill -9) in an order and at instants of chance, and starts each again at once. */
record Kills(Scene scene, SmtpProcess smtp, Load load, Random chance) {
    private static final Duration LONGEST_CALM = Duration.ofSeconds(2);
    /** So many at once may lie down before the load has to show that it goes on. */
    private static final int ABREAST = 4;

    void kill(int ofEachService, int ofEachBackend) {
        List<Restartable> victims = new ArrayList<>();
        for (LocalService service : LocalService.values()) {
            victims.addAll(Collections.nCopies(ofEachService, scene.stack().service(service)));
        }
        for (Restartable backend : List.of(scene.stack().kafka(), scene.stack().mongo(), smtp)) {
            victims.addAll(Collections.nCopies(ofEachBackend, backend));
        }
        Collections.shuffle(victims, chance);
        for (int n = 0; n < victims.size(); n++) {
            kill(victims.get(n));
            if (n % ABREAST == ABREAST - 1) {
                awaitProgress();
            }
        }
        victims.forEach(victim -> victim.server().awaitReady());
    }

    private void kill(Restartable victim) {
        Pause.of(Duration.ofMillis(chance.nextLong(LONGEST_CALM.toMillis())));
        victim.server().awaitReady();
        victim.kill();
        victim.server().launch();
    }

    private void awaitProgress() {
        long before = load.acknowledged();
        await("the load goes on").atMost(Duration.ofMinutes(4)).until(() -> load.acknowledged() > before + 2);
    }
}
