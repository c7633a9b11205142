package be.ecolenumerique.helpdesk.query.operations;

import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.query.testing.Cast;
import be.ecolenumerique.helpdesk.query.testing.RunningQueryService;
import be.ecolenumerique.helpdesk.query.testing.TicketStory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rebuild, switch, way back and drop over HTTP, while somebody reads all the time. */
class SwitchIT {
    private static final String MODELS = "/api/v1/ops/query/read-models";
    private static final Pattern REFERENCE = Pattern.compile("TECH-[0-9]+");
    private static final Pattern NEXT_LINK = Pattern.compile("<([^>]*)>; rel=\"next\"");

    private final RunningQueryService service = RunningQueryService.get();

    @Test
    void givenReadsGoingOn_whenBuiltSwitchedAndSetBack_thenNoReadFails_cursorsGoOn_andItIsRecorded() {
        newTicket();
        newTicket();
        var firstPage = service.get(Cast.TECHNICIAN, "/api/v1/tickets?limit=1");
        String next = nextLink(firstPage.headers().firstValue("Link").orElseThrow());
        String second = firstReference(next);
        int built = rebuilt();
        assertThat(service.post(Cast.OPERATOR, MODELS + "/rebuild").statusCode())
                .isEqualTo(409);

        List<Integer> failures = new CopyOnWriteArrayList<>();
        var enough = new AtomicBoolean();
        var reading = CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                int status =
                        service.get(Cast.TECHNICIAN, "/api/v1/tickets?limit=20").statusCode();
                if (status != 200) {
                    failures.add(status);
                }
            }
        });
        done("/switch");
        shows(built);
        var written = newTicket();
        assertThat(firstReference(next)).isEqualTo(second);
        done("/back");
        shows(1);
        assertThat(service.get(Cast.TECHNICIAN, "/api/v1/tickets/" + written.ticket())
                        .statusCode())
                .isEqualTo(200);
        assertThat(firstReference(next)).isEqualTo(second);
        enough.set(true);
        reading.join();
        assertThat(failures).isEmpty();

        assertThat(service.post(Cast.OPERATOR, MODELS + "/1/drop").statusCode()).isEqualTo(409);
        assertThat(service.post(Cast.OPERATOR, MODELS + "/" + built + "/drop?dryRun=true")
                        .body())
                .contains("\"previous\":" + built);
        done("/" + built + "/drop");
        assertThat(model()).doesNotContain("\"previous\"");
        assertThat(service.get(Cast.OPERATOR, "/api/v1/ops/query/actions").body())
                .contains("ops.read-model-switched", "ops.read-model-set-back", "ops.read-model-dropped");
    }

    @Test
    void givenNoOperator_whenARebuildIsAskedFor_thenForbidden_andNothingIsBuilt() {
        assertThat(service.post(Cast.TECHNICIAN, MODELS + "/rebuild").statusCode())
                .isEqualTo(403);
        assertThat(service.post(Cast.OPERATOR, MODELS + "/switch").body()).contains("rebuild-not-ready");
        assertThat(service.post(Cast.OPERATOR, MODELS + "/back").body()).contains("no-way-back");
        assertThat(model()).doesNotContain("\"next\"");
    }

    private int rebuilt() {
        done("/rebuild?pace=100");
        await().atMost(Duration.ofMinutes(1)).until(() -> model().contains("\"phase\":\"ready\""));
        var number = Pattern.compile("\"next\":\\{\"generation\":([0-9]+)").matcher(model());
        assertThat(number.find()).isTrue();
        return Integer.parseInt(number.group(1));
    }

    private void done(String action) {
        var answer = service.post(Cast.OPERATOR, MODELS + action);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void shows(int generation) {
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(5))
                .until(() -> model().contains("\"shownHere\":" + generation));
    }

    private String model() {
        return service.get(Cast.OPERATOR, MODELS).body();
    }

    private TicketStory newTicket() {
        var story = TicketStory.opened(service.newReference()).assignedTo(ACME);
        service.knows(story);
        return story;
    }

    private String firstReference(String page) {
        var answer = service.get(Cast.TECHNICIAN, page);
        assertThat(answer.statusCode()).isEqualTo(200);
        var found = REFERENCE.matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group();
    }

    private static String nextLink(String header) {
        var found = NEXT_LINK.matcher(header);
        assertThat(found.find()).as(header).isTrue();
        return found.group(1);
    }
}
