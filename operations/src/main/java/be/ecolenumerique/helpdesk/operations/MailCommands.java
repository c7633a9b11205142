package be.ecolenumerique.helpdesk.operations;

import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** The mails that have not gone out, and the invitations, which the identity provider mails itself. */
@Command(name = "mails", synopsisSubcommandLabel = "COMMANDE")
final class MailCommands {
    private static final String MAILS = "notification/mails";

    private final Session session;

    MailCommands(Session session) {
        this.session = session;
    }

    @Command(name = "list")
    void list(
            @Option(names = "--state", paramLabel = "ÉTAT", descriptionKey = "state") Optional<State> state,
            @Option(names = "--older-than", paramLabel = "MINUTES", descriptionKey = "older-than")
                    Optional<Integer> olderThan,
            @Option(names = "--limit", paramLabel = "N", descriptionKey = "limit", defaultValue = "50") int limit,
            @Option(names = "--after", paramLabel = "SUITE", descriptionKey = "after") Optional<String> after) {
        String query = "?limit=" + limit
                + state.map(word -> "&state=" + word).orElse("")
                + olderThan.map(minutes -> "&olderThan=" + minutes).orElse("")
                + after.map(place -> "&after=" + Path.segment(place)).orElse("");
        JsonNode page = session.desk().get(MAILS + query);
        page.path("items").forEach(this::line);
        Optional.of(page.path("next").asString(""))
                .filter(next -> !next.isEmpty())
                .ifPresent(next -> session.say("list.more", next));
    }

    /** Those that an operator asks for. */
    enum State {
        waiting,
        sending,
        refused
    }

    @Command(name = "invitations")
    void invitations(
            @Option(names = "--person", paramLabel = "PERSONNE", descriptionKey = "person") Optional<String> person) {
        JsonNode answer = session.desk()
                .get("command/invitations"
                        + person.map(id -> "?person=" + Path.segment(id)).orElse(""));
        answer.path("companies")
                .valueStream()
                .filter(company -> company.has("failure"))
                .forEach(company -> session.say(
                        "invitations.fail",
                        company.path("supplier").asString(),
                        company.path("attempts").asString(),
                        company.path("failure").asString()));
        answer.path("mails").forEach(this::invitation);
    }

    @Command(name = "retry")
    void retry(
            @Parameters(paramLabel = "COURRIER", descriptionKey = "mail") String mail,
            @Option(names = "--dry-run", descriptionKey = "dry-run") boolean dryRun,
            @Option(names = "--yes", descriptionKey = "yes") boolean yes) {
        String retry = MAILS + "/" + Path.segment(mail) + "/retry";
        JsonNode would = session.desk().post(retry + "?dryRun=true");
        show(would, "would.");
        if (!dryRun) {
            session.confirm(yes || effect(would).equals("sent-now"), "retry.confirm");
            show(session.desk().post(retry), "done.");
        }
    }

    @Command(name = "stop")
    void stop(
            @Parameters(paramLabel = "COURRIER", descriptionKey = "mail") String mail,
            @Option(names = "--reason", required = true, paramLabel = "TEXTE", descriptionKey = "reason") String reason,
            @Option(names = "--dry-run", descriptionKey = "dry-run") boolean dryRun,
            @Option(names = "--yes", descriptionKey = "yes") boolean yes) {
        String stop = MAILS + "/" + Path.segment(mail) + "/stop";
        show(session.desk().post(stop + "?dryRun=true", Map.of("reason", reason)), "would.");
        if (!dryRun) {
            session.confirm(yes, "stop.confirm");
            show(session.desk().post(stop, Map.of("reason", reason)), "done.");
        }
    }

    private void show(JsonNode answer, String tense) {
        line(answer.path("mail"));
        session.say(tense + effect(answer));
    }

    private static String effect(JsonNode answer) {
        return answer.path("effect").asString("stopped");
    }

    private void line(JsonNode item) {
        JsonNode mail = item.path("mail");
        session.say(
                "mail.line",
                item.path("id").asString(),
                item.path("ticket").asString(),
                mail.path("template").asString(),
                mail.path("recipient").path("quality").asString(),
                mail.path("recipient").path("address").asString("-"),
                mail.path("state").asString(),
                item.path("decided").asString(),
                mail.path("attempts").asString(),
                mail.path("reason").asString("-"));
    }

    private void invitation(JsonNode mail) {
        session.say(
                "invitation.line",
                mail.path("person").asString(),
                mail.path("supplier").asString(),
                mail.path("state").asString(),
                mail.path("asked").asString(),
                mail.path("sentAt").asString("-"),
                mail.path("provider").asString(),
                mail.path("end").asString("-"),
                mail.path("endedAt").asString("-"));
    }
}
