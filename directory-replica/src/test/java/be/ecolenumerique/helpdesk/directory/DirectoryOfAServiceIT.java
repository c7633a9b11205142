package be.ecolenumerique.helpdesk.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.contracts.Person.Kind;
import be.ecolenumerique.helpdesk.contracts.Topics;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Flux;

class DirectoryOfAServiceIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void givenServiceWithADirectory_whenItStarts_thenItIsReadyOnceBothTopicsAreRead() {
        try (var source = new DirectorySource(Topics.PEOPLE, Topics.DIRECTORY_EVENTS)) {
            var person = Sample.person(1, 1, Kind.EN, "Anne", "anne@en.be");
            source.person(person);
            try (ConfigurableApplicationContext service = start()) {
                await().atMost(PATIENCE).until(() -> readiness(service) == 200);
                service.getBean(DirectoryReplica.class).readToEnd(PATIENCE).block();

                assertThat(service.getBean(People.class).find(person.id()).blockOptional())
                        .contains(person);
                await().atMost(PATIENCE)
                        .untilAsserted(() ->
                                assertThat(indexesOfPeople(service)).contains("email_1", "account_1", "kind_1_s_1"));
            }
        }
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(SampleService.class)
                .properties(
                        "server.port=0",
                        "management.server.port=0",
                        "helpdesk.service=sample",
                        "spring.mongodb.uri=" + SharedBackends.mongoUri(DirectoryOfAServiceIT.class),
                        "spring.kafka.bootstrap-servers="
                                + SharedBackends.kafka().bootstrapServers())
                .run();
    }

    private static int readiness(ConfigurableApplicationContext service) throws IOException, InterruptedException {
        String port = service.getEnvironment().getRequiredProperty("local.management.port");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health/readiness"));
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static List<String> indexesOfPeople(ConfigurableApplicationContext service) {
        return Flux.from(service.getBean(MongoDatabase.class)
                        .getCollection("people")
                        .listIndexes())
                .map(index -> index.getString("name"))
                .collectList()
                .blockOptional()
                .orElseThrow();
    }
}
