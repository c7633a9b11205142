package be.ecolenumerique.helpdesk.acceptance.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import be.ecolenumerique.helpdesk.acceptance.people.Human;
import be.ecolenumerique.helpdesk.acceptance.people.Opening;
import be.ecolenumerique.helpdesk.acceptance.people.SchoolContact;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No word of one company's tickets reaches another, nor the log, the metrics, the traces (behaviour §1, §4, §6). */
class NothingLeaksE2E {
    private final Story story = Story.begin();
    private final Wire wire = new Wire(story.stack().frontDoor().address());
    private final EnStaff technician = story.technician("Quentin");
    private final EnStaff manager = story.manager("Sophie");
    private final Company first = story.company("Quokkanaut", manager);
    private final Company second = story.company("Zebulonix", manager);
    private final Human ofFirst = first.colleague("Marsupilane", manager);
    private final Human ofSecond = second.colleague("Wombatine", manager);
    private final SchoolContact teacher = story.teacher("Koalandre");
    private final Human otherTeacher = story.teacher("Kiwiberte").withAccount();
    private final List<Following> streams = new ArrayList<>();

    @AfterEach
    void hangUp() {
        streams.forEach(Following::close);
    }

    @Test
    void givenATicketOfOneCompany_whenTheOtherLooksEverywhere_thenNoWordOfItIsThere_norInLogsMetricsAndTraces() {
        var stream = follow(second.person());
        Ticket own = technician.opens(story.teacher("Kiwiberte"), second);
        Ticket secret = technician.opens(secretOpening());
        live(secret, first, ofFirst);
        technician.lettersOf(secret, "intervention-completed");
        await().until(() -> stream.told().contains(own.toString()));

        var gathered = new Gathered();
        for (Human stranger : List.of(second.person(), ofSecond, otherTeacher)) {
            everything(secret, own).forEach(request -> gathered.add(wire, request, stranger));
            gathered.add(stranger.inbox());
        }
        gathered.add("stream of " + second.person(), stream.told());

        assertThat(gathered.size()).isGreaterThan(60);
        assertThat(gathered.holding(words())).isEmpty();
        var operations = new Gathered();
        operations.addOperations(story);
        assertThat(operations.places())
                .anyMatch(place -> place.startsWith("log "))
                .anyMatch(place -> place.startsWith("metrics of "))
                .anyMatch(place -> place.startsWith("trace "));
        assertThat(operations.holding(words())).isEmpty();
    }

    @Test
    void givenATicketThatIsHandedOverAndBack_whenEitherCompanyLooks_thenNothingOfTheOthersTimeIsThere() {
        var streamOfFirst = follow(first.person());
        var streamOfSecond = follow(second.person());
        Ticket ticket = technician.opens(teacher, first);
        work(ticket, first, ofFirst, "gazellement");
        technician.assigns(ticket, second);
        var atSecond = looks(ticket, second.person(), ofSecond);
        work(ticket, second, ofSecond, "ocelotique");
        technician.assigns(ticket, first);
        var backAtFirst = looks(ticket, first.person(), ofFirst);
        work(ticket, first, ofFirst, "tamarinade");
        technician.lettersOf(ticket, "intervention-scheduled", 3);
        var lost = looks(ticket, second.person(), ofSecond);
        Stream.of(first.person(), ofFirst).forEach(person -> backAtFirst.add(person.inbox()));
        Stream.of(second.person(), ofSecond).forEach(person -> lost.add(person.inbox()));
        backAtFirst.add("stream of the first", streamOfFirst.told());
        lost.add("stream of the second", streamOfSecond.told());

        assertThat(streamOfSecond.told()).contains(ticket.toString());
        assertThat(atSecond.holding(List.of("gazellement", "quokkanaut", "marsupilane")))
                .isEmpty();
        assertThat(backAtFirst.holding(List.of("ocelotique", "zebulonix", "wombatine")))
                .isEmpty();
        assertThat(lost.holding(List.of("gazellement", "tamarinade", "quokkanaut", "marsupilane")))
                .isEmpty();
        assertThat(looks(ticket, first.person()).holding(List.of("tamarinade"))).isNotEmpty();
    }

    private Following follow(Human reader) {
        var stream = new Following(wire, reader);
        streams.add(stream);
        await().until(() -> stream.told().contains("200") || stream.told().contains("content-type"));
        return stream;
    }

    private Opening secretOpening() {
        return Opening.with(teacher)
                .to(first)
                .and("summary", "Fennecquille en panne")
                .and("description", "Le pangolinage ne répond plus")
                .and("school", Map.of("fi", "5136", "name", "Ecole Tapirine", "address", "Rue Dromadelle 1"))
                .and("equipment", Map.of("model", "Lemurion 3000"))
                .and("assetTag", "EN-OKAPITE");
    }

    /** Every word that only the first company, its ticket and its people have. */
    private static List<String> words() {
        return List.of(
                "quokkanaut",
                "marsupilane",
                "koalandre",
                "fennecquille",
                "pangolinage",
                "tapirine",
                "dromadelle",
                "lemurion",
                "okapite",
                "gazellement",
                "ocelotique",
                "tamarinade");
    }

    private void live(Ticket ticket, Company company, Human colleague) {
        work(ticket, company, colleague, "gazellement");
        technician.commentsInternally(ticket, "ocelotique, entre nous");
        technician.sharesWith(ticket, colleague);
        company.completes(ticket, "tamarinade remplacée");
        assertThat(wire.send(repeated(ticket), colleague.token()).status()).isEqualTo(200);
    }

    private void work(Ticket ticket, Company company, Human colleague, String word) {
        colleague.subscribes(ticket);
        colleague.comments(ticket, word + ", première remarque");
        colleague
                .tries(ticket, "set-assignee", Map.of("person", colleague.personId()))
                .succeeded();
        company.schedules(ticket, story.today().plusDays(1).atTime(9, 0), word + " arrive");
        technician.comments(ticket, word + " vu");
    }

    private Gathered looks(Ticket ticket, Human... readers) {
        var gathered = new Gathered();
        technician.sees(ticket);
        for (Human reader : readers) {
            reads(ticket).forEach(request -> gathered.add(wire, request, reader));
        }
        return gathered;
    }

    private static Stream<Request> reads(Ticket ticket) {
        return Stream.of(
                        "/tickets/" + ticket,
                        "/tickets/" + ticket + "/history",
                        "/tickets/" + ticket + "/mails",
                        "/tickets/" + ticket + "/journey",
                        "/tickets/" + ticket + "?at=2",
                        "/tickets?view=all",
                        "/tickets/filters?view=all",
                        "/me",
                        "/suppliers",
                        "/people?text=a")
                .map(path -> Request.of("GET", "/api/v1" + path));
    }

    /** What somebody who is curious would try. */
    private Stream<Request> everything(Ticket secret, Ticket own) {
        String colleague = ofFirst.personId();
        var searches = Stream.of("tickets?view=all&text=%s", "people?text=%s")
                .flatMap(search -> words().stream().map(word -> "/" + search.formatted(word)));
        var filters = Stream.of(
                "/tickets?supplier=" + first.id(),
                "/tickets?creator=" + colleague,
                "/tickets?school=5136",
                "/tickets?assetTag=EN-OKAPITE",
                "/suppliers/" + first.id(),
                "/people?text=" + first.id());
        var writes = Stream.of(
                write(secret, "comments", "{\"body\":\"x\"}"),
                write(secret, "set-assignee", "{\"person\":null}"),
                write(own, "set-assignee", "{\"person\":\"" + colleague + "\"}"),
                Request.of("PUT", "/api/v1/tickets/" + own + "/participants/" + colleague),
                write(secret, "complete-intervention", "{\"summary\":\"x\"}").with("If-Match", "\"1\""),
                repeated(secret),
                Request.of("GET", "/api/v1/tickets").with("Consistency-Token", secret + ":2"));
        return Stream.of(
                        reads(secret),
                        reads(own),
                        searches.map(path -> Request.of("GET", "/api/v1" + path)),
                        filters.map(path -> Request.of("GET", "/api/v1" + path)),
                        writes)
                .flatMap(requests -> requests);
    }

    /** As it was sent by somebody of the first company. */
    private static Request repeated(Ticket ticket) {
        return write(ticket, "comments", "{\"body\":\"tamarinade testée\"}").with("Idempotency-Key", "theirs");
    }

    private static Request write(Ticket ticket, String action, String body) {
        return Request.of("POST", "/api/v1/tickets/" + ticket + "/" + action).json(body);
    }
}
