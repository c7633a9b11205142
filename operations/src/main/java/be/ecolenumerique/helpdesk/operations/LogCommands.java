package be.ecolenumerique.helpdesk.operations;

import java.util.Iterator;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import tools.jackson.databind.JsonNode;

/** The commit log, examined while the desk runs. */
@Command(name = "log", synopsisSubcommandLabel = "COMMANDE")
final class LogCommands {
    private final Session session;

    LogCommands(Session session) {
        this.session = session;
    }

    @Command(name = "verify")
    int verify() {
        Optional<JsonNode> last = Optional.empty();
        Iterator<JsonNode> told =
                session.desk().lines("command/log/verification").iterator();
        while (told.hasNext()) {
            JsonNode next = told.next();
            progress(next);
            last = Optional.of(next);
        }
        last.ifPresent(end -> end.path("findings")
                .forEach(finding -> session.say(
                        "verify.finding",
                        Texts.ofEither("finding." + finding.path("code").asString(), "finding.other"),
                        finding.path("where").asString())));
        String state = last.map(end -> end.path("state").asString("")).orElse("");
        boolean sound = state.equals("sound");
        session.say(sound ? "verify.sound" : state.equals("unsound") ? "verify.unsound" : "verify.failed", state);
        return sound ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void progress(JsonNode told) {
        JsonNode counts = told.path("counts");
        session.say(
                "verify.progress",
                counts.path("numbers").asString(),
                told.path("tail").asString(),
                counts.path("events").asString(),
                counts.path("aggregates").asString(),
                counts.path("records").asString(),
                counts.path("problems").asString());
    }
}
