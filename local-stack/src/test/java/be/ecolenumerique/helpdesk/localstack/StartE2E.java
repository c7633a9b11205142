package be.ecolenumerique.helpdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One operator's evening with {@code ./start}: the story, the pages, Ctrl-C, a second start, and a launcher that is killed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StartE2E {

    private static final Duration SOON = Duration.ofMinutes(1);

    @TempDir
    static Path data;

    @TempDir
    static Path logs;

    private static final Ports PORTS = Ports.free();

    @Test
    @Order(1)
    void givenEmptyData_whenStarted_thenTheTutorialHappensAndEveryAddressItPrintsAnswers() {
        var launcher =
                RunningLauncher.start(data, logs.resolve("first.log"), PORTS).untilItStays();

        assertThat(launcher.said())
                .contains("données vides", "ouvre TECH-172", "ouvre TECH-175", "attribue TECH-175")
                .containsSubsequence(
                        "Intervention en cours",
                        "TECH-175   Exemple de ticket  En cours",
                        "Intervention terminée",
                        "Terminé")
                .containsSubsequence(
                        "rouvre",
                        "Demande rouverte",
                        "Ouvert",
                        "Encore 7 jours",
                        "Encore 2 jours",
                        "clôturée automatiquement")
                .contains("TECH-175   Exemple de ticket  Fermé");
        printedAddresses(launcher)
                .forEach(address -> assertThat(Http.send(Http.to(address).GET()).statusCode())
                        .as(address.toString())
                        .isLessThan(400));
        assertEverythingEndsAfter(launcher, launcher::terminate);
        assertThat(launcher.said()).contains("Tout est arrêté");
    }

    @Test
    @Order(2)
    void givenDataOfAnEarlierRun_whenStartedAgain_thenTheyAreKeptAndTheStoryIsNotPlayedTwice() {
        var launcher =
                RunningLauncher.start(data, logs.resolve("second.log"), PORTS).untilItStays();

        assertThat(launcher.said()).contains("a déjà été jouée").doesNotContain("ouvre TECH");
        var ticket = launcher.frontDoor()
                .get("/api/v1/tickets/TECH-175", launcher.token(TutorialPerson.SUPPLIER))
                .succeeded();
        assertThat(ticket.json().get("status").asString()).isEqualTo("CLOSED");
        assertThat(new ClockOffset(data.resolve("clock-offset")).current()).isGreaterThan(Duration.ofDays(15));

        assertSecondOneIsTurnedAway();
        assertEverythingEndsAfter(launcher, launcher::killAlone);
    }

    private static void assertSecondOneIsTurnedAway() {
        var sameData = RunningLauncher.start(data, logs.resolve("same-data.log"), Ports.free());
        assertThat(sameData.endsWithin(SOON)).isTrue();
        assertThat(sameData.said()).contains("Une autre instance tourne déjà");

        var samePorts = RunningLauncher.start(logs.resolve("other"), logs.resolve("same-ports.log"), PORTS);
        assertThat(samePorts.endsWithin(SOON)).isTrue();
        assertThat(samePorts.said()).contains("ports sont déjà occupés", "HELPDESK_PORT_FRONT_DOOR", "--port-offset");
    }

    private static void assertEverythingEndsAfter(RunningLauncher launcher, Runnable end) {
        var programs = launcher.programs();
        assertThat(programs).hasSizeGreaterThanOrEqualTo(8);

        end.run();

        assertThat(launcher.endsWithin(SOON)).isTrue();
        await().atMost(SOON).untilAsserted(() -> assertThat(programs).noneMatch(ProcessHandle::isAlive));
    }

    private static List<URI> printedAddresses(RunningLauncher launcher) {
        return launcher.said()
                .lines()
                .filter(line -> line.matches("  (?:Portail|OpenAPI|Courrier|Métriques| {10}).*http.*"))
                .map(line -> URI.create(line.replaceAll(".*(http\\S+).*", "$1")))
                .toList();
    }
}
