package be.ecolenumerique.helpdesk.operations;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** The read model built anew beside the one that is shown, and which of them is shown. */
@Command(name = "read-model", synopsisSubcommandLabel = "COMMANDE")
final class ReadModelCommands {
    private static final String MODELS = "query/read-models";

    private final Session session;

    ReadModelCommands(Session session) {
        this.session = session;
    }

    @Command(name = "status")
    void status() {
        show(session.desk().get(MODELS));
    }

    @Command(name = "rebuild")
    void rebuild(
            @Option(names = "--pace", paramLabel = "POURCENT", descriptionKey = "pace") Optional<Integer> pace,
            @Option(names = "--yes", descriptionKey = "yes") boolean yes) {
        session.confirm(yes, "rebuild.confirm");
        show(session.desk()
                .post(MODELS + "/rebuild"
                        + pace.map(percent -> "?pace=" + percent).orElse("")));
    }

    @Command(name = "switch")
    void switchOver(@Option(names = "--yes", descriptionKey = "yes") boolean yes) {
        show(session.desk().get(MODELS));
        session.confirm(yes, "switch.confirm");
        show(session.desk().post(MODELS + "/switch"));
    }

    @Command(name = "back")
    void back(@Option(names = "--yes", descriptionKey = "yes") boolean yes) {
        show(session.desk().get(MODELS));
        session.confirm(yes, "back.confirm");
        show(session.desk().post(MODELS + "/back"));
    }

    @Command(name = "drop")
    void drop(
            @Parameters(paramLabel = "GÉNÉRATION", descriptionKey = "generation") int generation,
            @Option(names = "--dry-run", descriptionKey = "dry-run") boolean dryRun,
            @Option(names = "--yes", descriptionKey = "yes") boolean yes) {
        String drop = MODELS + "/" + generation + "/drop";
        show(session.desk().post(drop + "?dryRun=true"));
        session.say("drop.would", Integer.toString(generation));
        if (!dryRun) {
            session.confirm(yes, "drop.confirm");
            show(session.desk().post(drop));
        }
    }

    private void show(JsonNode model) {
        session.say("model.generation", model.path("generation").asString());
        if (model.has("previous")) {
            session.say("model.previous", model.path("previous").asString());
        }
        if (model.has("next")) {
            next(model.path("next"));
        }
    }

    private void next(JsonNode next) {
        String phase = "phase." + next.path("phase").asString();
        session.say(
                "model.next",
                next.path("generation").asString(),
                Texts.ofEither(phase, "phase.other"),
                next.path("left").asString(),
                next.path("eventsPerSecond").asString("-"),
                next.path("secondsLeft").asString("-"));
        JsonNode comparison = next.path("comparison");
        if (!comparison.isMissingNode()) {
            session.say(
                    "model.comparison",
                    comparison.path("tickets").asString(),
                    comparison.path("versions").asString(),
                    comparison.path("differences").asString());
            comparison.path("examples").forEach(id -> session.say("model.difference", id.asString()));
        }
    }
}
