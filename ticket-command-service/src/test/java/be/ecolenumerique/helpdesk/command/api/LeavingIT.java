package be.ecolenumerique.helpdesk.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** An assignee and subscriber is taken off its company: its tickets let go of it, by events, and of nobody else. */
class LeavingIT {
    private final RunningCommandService service = RunningCommandService.shared();
    private final Cast cast = Cast.at(service);
    private final Cast.Company company = cast.company("acme");

    @Test
    void givenTicketsOfAMember_whenItIsTakenOff_thenAssigneeParticipantAndSubscriberAreCleared_byTheManager() {
        String address = "second-" + company.mailbox();
        String person = cast.manager
                .post("/api/v1/suppliers/" + company.id() + "/members", Bodies.text("email", address))
                .json()
                .path("person")
                .asString();
        User member = cast.user(address, "supplier", address);
        String mine = cast.ticketOf(company);
        String colleagues = cast.ticketOf(company);
        String closed = cast.ticketOf(company);
        for (String ticket : List.of(mine, closed)) {
            post(ticket, "set-assignee", Bodies.text("person", person));
            member.put("/api/v1/tickets/" + ticket + "/subscription", "");
        }
        company.user().put("/api/v1/tickets/" + mine + "/participants/" + person, "");
        cast.technician.post("/api/v1/tickets/" + closed + "/withdraw", Bodies.text("reason", "Erreur"));

        assertThat(cast.manager
                        .delete("/api/v1/suppliers/" + company.id() + "/members/" + person)
                        .status())
                .isEqualTo(200);

        assertThat(member.post("/api/v1/tickets/" + mine + "/comments", Bodies.text("body", "x"))
                        .status())
                .as("at once")
                .isEqualTo(403);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(typesOf(mine)).endsWith("ticket.assignee-set", "ticket.participant-removed");
            for (String ticket : List.of(mine, closed)) {
                assertThat(typesOf("SUB:" + ticket))
                        .containsExactly("subscription.switched-on", "subscription.switched-off");
            }
        });
        assertThat(typesOf(closed)).endsWith("ticket.withdrawn");
        assertThat(typesOf(colleagues)).hasSize(2);
        assertThat(eventsOf(mine).getLast().getString("m")).contains("\"role\":\"supplier-manager\"");
    }

    private void post(String ticket, String action, String body) {
        assertThat(company.user()
                        .post("/api/v1/tickets/" + ticket + "/" + action, body)
                        .status())
                .isEqualTo(200);
    }

    private List<String> typesOf(String aggregate) {
        return eventsOf(aggregate).stream().map(event -> event.getString("t")).toList();
    }

    private List<Document> eventsOf(String aggregate) {
        return Flux.from(service.bean(MongoDatabase.class)
                        .getCollection("commits")
                        .find(new Document("e.a", aggregate))
                        .sort(new Document("_id", 1)))
                .flatMapIterable(commit -> commit.getList("e", Document.class))
                .filter(event -> aggregate.equals(event.getString("a")))
                .collectList()
                .blockOptional()
                .orElseThrow();
    }
}
