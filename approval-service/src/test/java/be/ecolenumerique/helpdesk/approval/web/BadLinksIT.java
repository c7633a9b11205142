package be.ecolenumerique.helpdesk.approval.web;

import static be.ecolenumerique.helpdesk.approval.web.SchoolsLink.COMPLETED;
import static be.ecolenumerique.helpdesk.approval.web.SchoolsLink.DUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.approval.LinkKey;
import be.ecolenumerique.helpdesk.approval.RunningService;
import be.ecolenumerique.helpdesk.approval.commands.CommandEndpoint.Reply;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.contracts.links.LinkClaims;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whoever comes with anything but a living link of ours, or not from our page. */
@ExtendWith(OutputCaptureExtension.class)
class BadLinksIT {
    private static final Duration FLOOR = Duration.ofMillis(250);

    private final RunningService service = RunningService.shared();
    private final SchoolsBrowser browser = new SchoolsBrowser(service);

    @BeforeEach
    void atTheBeginning() {
        service.clock().set(COMPLETED);
        service.commands().answering(c -> Reply.accepted(9));
    }

    @Test
    void givenEachKindOfBadLink_whenOpenedOrAnswered_thenAllGetTheSameBytesAndHeaders_andNoCommandIsSent() {
        var link = SchoolsLink.pending(service);
        List<String> bad = badTokens(link);

        var first = browser.get("x");
        assertThat(first.statusCode()).isEqualTo(404);
        inParallel(bad, token -> assertSame(browser.get(token), first));
        inParallel(bad, token -> assertSame(browser.approve(token), first));
        assertThat(link.answers()).isEmpty();
    }

    @Test
    void givenAFormerContact_whenItsLinkIsOpened_thenItIsALinkLikeAnyBadOne() {
        var link = SchoolsLink.pending(service);
        String former = link.token();
        link.happens(link.story().contactChanged(COMPLETED));
        String current = service.key()
                .token(link.story().ticket(), link.completion(), link.story().contact(), DUE);

        assertSame(browser.get(former), browser.get("x"));
        assertThat(browser.get(current).body()).contains("1 approbation nécessaire");
    }

    @Test
    void givenABadLink_whenAnswered_thenNotBeforeTheFloor() {
        var link = SchoolsLink.pending(service);
        String former = link.token();
        link.happens(link.story().contactChanged(COMPLETED));

        for (String token : List.of("x", former)) {
            long start = System.nanoTime();
            browser.get(token);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(FLOOR);
        }
    }

    @Test
    void
            givenTooManyBadLinksOfOneTicket_whenMoreCome_thenTheyAreTurnedAway_whetherItExistsOrNot_andTheLivingOneWorks() {
        var link = SchoolsLink.pending(service);
        var forger = LinkKey.generate("2026-a");
        var nowhere = new TicketReference(99_999_999);
        String atTicket = forger.token(link.story().ticket(), link.completion(), link.contact(), DUE);
        String atNothing = forger.token(nowhere, link.completion(), link.contact(), DUE);

        inParallel(
                Collections.nCopies(100, atTicket),
                token -> assertThat(browser.get(token).statusCode()).isEqualTo(404));
        inParallel(
                Collections.nCopies(100, atNothing),
                token -> assertThat(browser.get(token).statusCode()).isEqualTo(404));

        var refused = browser.get(atTicket);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertSame(browser.get(atNothing), refused);
        assertSame(browser.approve(atTicket), refused);
        assertThat(browser.get(link.token()).body()).contains("1 approbation nécessaire");
        assertThat(browser.approve(link.token()).statusCode()).isEqualTo(303);
    }

    @Test
    void givenALink_whenNinetyDaysHavePassedSinceItsDueInstant_thenItEndsToTheMillisecond() {
        var link = SchoolsLink.pending(service);
        link.happens(link.story().closedAutomatically(DUE, link.completion()));

        service.clock().set(DUE.plus(Duration.ofDays(90)).minusMillis(1));
        assertThat(browser.get(link.token()).body()).contains("clôturée automatiquement");
        service.clock().set(DUE.plus(Duration.ofDays(90)));
        assertSame(browser.get(link.token()), browser.get("x"));
    }

    @Test
    void givenANewKey_whenItsFileAppearsAndLeaves_thenItsLinksLiveAndDie_andTheOthersStay() throws IOException {
        var link = SchoolsLink.pending(service);
        var next = LinkKey.generate("2026-b");
        String token = next.token(link.story().ticket(), link.completion(), link.contact(), DUE);
        assertThat(browser.get(token).statusCode()).isEqualTo(404);

        next.publish(service.keys());
        await().until(() -> browser.get(token).statusCode() == 200);
        assertThat(browser.get(link.token()).statusCode()).isEqualTo(200);

        Files.writeString(service.keys().resolve("2026-b.pem"), "half wri");
        await().during(Duration.ofMillis(400)).until(() -> browser.get(token).statusCode() == 200);

        Files.delete(service.keys().resolve("2026-b.pem"));
        await().until(() -> browser.get(token).statusCode() == 404);
        assertThat(browser.get(link.token()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, 403",
                "cross-site, -, 403",
                "same-site, -, 403",
                "none, -, 403",
                "cross-site, https://helpdesk.example, 403",
                "-, null, 403",
                "-, https://evil.example, 403",
                "-, http://helpdesk.example, 403",
                "-, https://helpdesk.example.evil.example, 403",
                "-, https://helpdesk.example:8443, 403",
                "-, https://helpdesk.example, 303",
                "same-origin, -, 303",
                "same-origin, https://helpdesk.example, 303"
            })
    void givenWhereAFormComesFrom_whenSent_thenOnlyOurOwnPageIsTrusted(
            @Nullable String site, @Nullable String origin, int status) {
        var link = SchoolsLink.pending(service);
        var headers = new ArrayList<>(List.of("Content-Type", "application/x-www-form-urlencoded"));
        if (site != null) {
            headers.addAll(List.of("Sec-Fetch-Site", site));
        }
        if (origin != null) {
            headers.addAll(List.of("Origin", origin));
        }

        var answer = browser.post(
                link.token(), SchoolsBrowser.encoded(Map.of("decision", "approve")), headers.toArray(String[]::new));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(link.answers()).hasSize(status == 303 ? 1 : 0);
    }

    @Test
    void givenLogsAtTheirMostTalkative_whenLinksAreUsed_thenNoTokenIsInThem_norInMetrics(CapturedOutput output) {
        var logging = LoggingSystem.get(getClass().getClassLoader());
        logging.setLogLevel("org.springframework", LogLevel.DEBUG);
        logging.setLogLevel("reactor", LogLevel.DEBUG);
        try {
            var link = SchoolsLink.pending(service);
            browser.get(link.token());
            browser.approve(link.token());
            service.commands().answering(c -> Reply.problem(503, "unavailable"));
            browser.approve(link.token());
            browser.get(link.token() + "/x");
            browser.post(link.token() + "/x", "");
            browser.post(link.token(), "x".repeat(300_000));
            browser.get(link.token() + "%2f");
            assertThat(output.getAll()).doesNotContain(link.token());
            assertThat(service.managementPage("/actuator/prometheus"))
                    .contains("uri=\"/answers/{token}\"")
                    .doesNotContain(link.token());
        } finally {
            logging.setLogLevel("org.springframework", LogLevel.INFO);
            logging.setLogLevel("reactor", LogLevel.INFO);
        }
    }

    private List<String> badTokens(SchoolsLink link) {
        String good = link.token();
        var bad = new ArrayList<>(List.of("", "x", "%20", good + "A", good + "=", good + "/", good + "/x"));
        bad.addAll(List.of(
                "x%0A", good + "%0D%0A", good + ";", good + "%25", good + "%2F", good + "%E2%80%A8", "/" + good));
        bad.add("A".repeat(4_000));
        bad.add(LinkKey.generate("2026-a").token(link.story().ticket(), link.completion(), link.contact(), DUE));
        bad.add(LinkKey.generate("other").token(link.story().ticket(), link.completion(), link.contact(), DUE));
        bad.add(service.key()
                .token(LinkClaims.answering(
                        link.story().ticket(), link.completion(), link.contact(), DUE.minus(Duration.ofDays(200)))));
        var random = new Random(3);
        for (int i = 0; i < 20; i++) {
            int at = random.nextInt(good.length());
            char other = good.charAt(at) == 'A' ? 'B' : 'A';
            bad.add(good.substring(0, at) + other + good.substring(at + 1));
        }
        bad.add(good.substring(0, good.length() - 1));
        bad.add(new StringBuilder(good).reverse().toString());
        return bad;
    }

    private static void inParallel(List<String> tokens, Consumer<String> check) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            tokens.stream()
                    .map(token -> threads.submit(() -> check.accept(token)))
                    .toList()
                    .forEach(BadLinksIT::join);
        }
    }

    private static void join(Future<?> running) {
        try {
            running.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private static void assertSame(HttpResponse<String> one, HttpResponse<String> other) {
        assertThat(one.statusCode()).isEqualTo(other.statusCode());
        assertThat(one.body()).isEqualTo(other.body());
        assertThat(new TreeMap<>(one.headers().map()))
                .isEqualTo(new TreeMap<>(other.headers().map()));
    }
}
