package be.ecolenumerique.helpdesk.operations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** What waits for a repair in the services that consume. */
@Command(name = "dead-letters", synopsisSubcommandLabel = "COMMANDE")
final class DeadLetterCommands {
    private final Session session;
    private final DeadLetterPrinter printer;

    DeadLetterCommands(Session session) {
        this.session = session;
        this.printer = new DeadLetterPrinter(session);
    }

    @Command(name = "list")
    int list(
            @Parameters(arity = "0..1", paramLabel = "SERVICE", descriptionKey = "consumer")
                    Optional<Consumer> service) {
        List<Consumer> asked = service.map(List::of).orElseGet(() -> List.of(Consumer.values()));
        return Each.of(
                asked,
                session.err(),
                consumer ->
                        session.desk().get(path(consumer)).path("items").forEach(item -> printer.line(consumer, item)));
    }

    @Command(name = "show")
    void show(
            @Parameters(index = "0", paramLabel = "SERVICE", descriptionKey = "consumer") Consumer service,
            @Parameters(index = "1", paramLabel = "AGRÉGAT", descriptionKey = "aggregate") String aggregate) {
        found(service, aggregate).forEach(found -> printer.details(service, found));
    }

    @Command(name = "explain")
    void explain(
            @Parameters(index = "0", paramLabel = "SERVICE", descriptionKey = "consumer") Consumer service,
            @Parameters(index = "1", paramLabel = "AGRÉGAT", descriptionKey = "aggregate") String aggregate) {
        found(service, aggregate).forEach(found -> printer.explanation(service, found));
    }

    @Command(name = "repair")
    int repair(
            @Parameters(index = "0", paramLabel = "SERVICE", descriptionKey = "consumer") Consumer service,
            @Parameters(index = "1..*", arity = "1..*", paramLabel = "AGRÉGAT", descriptionKey = "aggregate")
                    List<String> aggregates) {
        return Each.of(aggregates, session.err(), aggregate -> {
            session.desk().post(path(service) + "/" + Path.segment(aggregate) + "/repair");
            session.say("repaired", aggregate, service);
        });
    }

    @Command(name = "discard")
    void discard(
            @Parameters(index = "0", paramLabel = "SERVICE", descriptionKey = "consumer") Consumer service,
            @Parameters(index = "1", paramLabel = "AGRÉGAT", descriptionKey = "aggregate") String aggregate,
            @Option(names = "--reason", required = true, paramLabel = "TEXTE", descriptionKey = "reason") String reason,
            @Option(names = "--dry-run", descriptionKey = "dry-run") boolean dryRun,
            @Option(names = "--yes", descriptionKey = "yes") boolean yes) {
        String discard = path(service) + "/" + Path.segment(aggregate) + "/discard";
        Map<String, String> body = Map.of("event", eventAtFault(found(service, aggregate)), "reason", reason);
        printer.toBeGivenUp(service, session.desk().post(discard + "?dryRun=true", body));
        if (!dryRun) {
            session.confirm(yes, "discard.confirm");
            printer.givenUp(service, session.desk().post(discard, body));
        }
    }

    private JsonNode found(Consumer service, String aggregate) {
        return session.desk().get(path(service) + "/" + Path.segment(aggregate)).path("items");
    }

    private static String eventAtFault(JsonNode found) {
        return StreamSupport.stream(found.spliterator(), false)
                .map(one -> one.path("fault").path("headers").path("eventId").asString(""))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("-");
    }

    private static String path(Consumer service) {
        return service + "/dead-letters";
    }
}
