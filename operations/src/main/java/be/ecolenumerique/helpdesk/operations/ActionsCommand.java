package be.ecolenumerique.helpdesk.operations;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** What operators did, the newest first. */
@Command(name = "actions")
final class ActionsCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "SERVICE", descriptionKey = "service")
    private Optional<Service> service = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "limit")
    private int limit = 50;

    @Option(names = "--after", paramLabel = "SUITE", descriptionKey = "after")
    private Optional<String> after = Optional.empty();

    ActionsCommand(Session session) {
        this.session = session;
    }

    /** All four; their names are those of the paths. */
    enum Service {
        command,
        query,
        notification,
        approval
    }

    @Override
    public Integer call() {
        List<Service> asked = service.map(List::of).orElseGet(() -> List.of(Service.values()));
        return Each.of(asked, session.err(), this::list);
    }

    private void list(Service from) {
        String query = "?limit=" + limit
                + after.map(place -> "&after=" + Path.segment(place)).orElse("");
        JsonNode page = session.desk().get(from + "/actions" + query);
        page.path("items").forEach(event -> line(from, event));
        Optional.of(page.path("next").asString(""))
                .filter(next -> !next.isEmpty())
                .ifPresent(next -> session.say("list.more", next));
    }

    private void line(Service from, JsonNode event) {
        String targets = event.path("targets").properties().stream()
                .map(target -> target.getKey() + "=" + target.getValue().asString())
                .sorted()
                .collect(Collectors.joining(" "));
        session.say(
                "action.line",
                event.path("at").asString(),
                "%-13s".formatted(from),
                event.path("type").asString(),
                targets,
                event.path("by")
                        .asString("")
                        .substring(0, Math.min(12, event.path("by").asString("").length())),
                event.path("reason").asString(event.path("outcome").asString("")));
    }
}
