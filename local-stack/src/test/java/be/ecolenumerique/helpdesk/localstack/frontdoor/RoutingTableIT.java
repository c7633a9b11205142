package be.ecolenumerique.helpdesk.localstack.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class RoutingTableIT {

    private static final String ORIGIN = "http://localhost:5173";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static ConfigurableApplicationContext door;
    private static List<EchoingService> services;

    @BeforeAll
    static void open() throws IOException {
        var names = List.of("command", "query", "notification", "approval");
        services = List.of(
                new EchoingService("command"),
                new EchoingService("query"),
                new EchoingService("notification"),
                new EchoingService("approval"));
        var arguments = Stream.concat(
                Stream.of("--spring.config.name=front-door", "--server.port=0", "--management.server.port=0"),
                names.stream()
                        .map(name -> "--front-door.services." + name + "="
                                + services.get(names.indexOf(name)).address()));
        door = SpringApplication.run(FrontDoor.class, arguments.toArray(String[]::new));
    }

    @AfterAll
    static void close() {
        door.close();
        services.forEach(EchoingService::close);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/answers/abc,approval",
        "HEAD,/answers/abc,approval",
        "POST,/answers/abc,approval",
        "GET,/api/v1/tickets/TECH-175/mails,notification",
        "GET,/api/v1/ops/command/dead-letters,command",
        "GET,/api/v1/ops/query/dead-letters,query",
        "POST,/api/v1/ops/query/dead-letters/TECH-175/repair,query",
        "POST,/api/v1/ops/notification/dead-letters,notification",
        "DELETE,/api/v1/ops/approval/dead-letters,approval",
        "GET,/api/v1/tickets?view=all,query",
        "HEAD,/api/v1/tickets/TECH-175,query",
        "GET,/api/v1/tickets/TECH-175,query",
        "GET,/api/v1/tickets/TECH-175/history,query",
        "GET,/api/v1/me,query",
        "POST,/api/v1/tickets,command",
        "POST,/api/v1/tickets/TECH-175/mails/x,command",
        "PUT,/api/v1/tickets/TECH-175/contact,command",
        "PATCH,/api/v1/tickets/TECH-175,command",
        "DELETE,/api/v1/tickets/TECH-175/subscription,command"
    })
    void givenPathOfTheTable_whenAsked_thenItsServiceAnswersIt(String method, String path, String service)
            throws Exception {
        var answer = ask(method, path);

        assertThat(answer.headers().firstValue("Service")).hasValue(service);
        if (!method.equals("HEAD")) {
            assertThat(answer.body()).startsWith(service + " " + method + " " + path + " ");
        }
    }

    @ParameterizedTest
    @CsvSource({"command,command", "query,query", "notification,notification", "approval,approval"})
    void givenDescriptionOfAService_whenAsked_thenThatServiceDescribesItself(String path, String service)
            throws Exception {
        assertThat(ask("GET", "/v3/api-docs/" + path).body()).startsWith(service + " GET /v3/api-docs ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/sign-ins",
                "/actuator",
                "/actuator/health",
                "/actuator/prometheus",
                "/api/v2/tickets",
                "/tickets",
                "/api/v1/../../internal/sign-ins",
                "/api/v1/..%2f..%2finternal/sign-ins",
                "/api/v1/%2e%2e/%2e%2e/internal/sign-ins",
                "//internal/sign-ins",
                "/api/v1;x/../internal/sign-ins"
            })
    void givenPathThatIsNotPublic_whenAsked_thenNoServiceIsAskedForIt(String path) throws Exception {
        for (var method : List.of("GET", "POST")) {
            var answer = ask(method, path);

            assertThat(answer.headers().firstValue("Service")).isEmpty();
            assertThat(answer.statusCode()).isBetween(400, 404);
        }
    }

    @Test
    void givenRequest_whenRouted_thenHostAndTokenArriveUnchanged() throws Exception {
        var request = HttpRequest.newBuilder(uri("/api/v1/tickets?text=a%20b&status=OPEN&status=CLOSED"))
                .header("Authorization", "Bearer xyz");

        assertThat(send(request).body())
                .isEqualTo("query GET /api/v1/tickets?text=a%20b&status=OPEN&status=CLOSED host=localhost:" + port()
                        + " authorization=Bearer xyz");
    }

    @Test
    void givenPreflightOfAKnownOrigin_whenAsked_thenTheDoorAnswersItself() throws Exception {
        var answer = send(preflight(ORIGIN));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Service")).isEmpty();
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(ORIGIN);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @Test
    void givenPreflightOfAnotherOrigin_whenAsked_thenRefused() throws Exception {
        assertThat(send(preflight("http://elsewhere.example")).statusCode()).isEqualTo(403);
    }

    @Test
    void givenPageOfAKnownOrigin_whenItReads_thenItMaySeeTheVersion() throws Exception {
        var answer =
                send(HttpRequest.newBuilder(uri("/api/v1/tickets/TECH-175")).header("Origin", ORIGIN));

        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
                .contains("ETag", "Consistency-Token");
    }

    @Test
    void givenFormOfTheSchoolsPage_whenSentFromOurOwnOrigin_thenItArrives() throws Exception {
        var form = HttpRequest.newBuilder(uri("/answers/abc")).header("Origin", "http://localhost:" + port());

        assertThat(send(form.POST(HttpRequest.BodyPublishers.ofString("decision=approve")))
                        .body())
                .startsWith("approval POST ");
    }

    @Test
    void givenFourDescriptions_whenTheirPageIsOpened_thenItListsThem() throws Exception {
        assertThat(ask("GET", "/v3/api-docs/swagger-config").body())
                .contains(
                        "/v3/api-docs/command",
                        "/v3/api-docs/query",
                        "/v3/api-docs/notification",
                        "/v3/api-docs/approval");
        assertThat(ask("GET", "/swagger-ui.html").statusCode()).isEqualTo(302);
    }

    private static HttpRequest.Builder preflight(String origin) {
        return HttpRequest.newBuilder(uri("/api/v1/tickets"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,idempotency-key");
    }

    private static HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    private static String port() {
        return door.getEnvironment().getProperty("local.server.port", "");
    }
}
