package be.ecolenumerique.helpdesk.operations;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Why the teacher of TECH-175 has got no mail: how far each event of one ticket has come. */
@Command(name = "journey")
final class JourneyCommand implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "TICKET", descriptionKey = "ticket")
    private String ticket = "";

    JourneyCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Optional<String> place = Optional.of("");
        while (place.isPresent()) {
            JsonNode page = session.desk().ticket(Path.segment(ticket) + "/journey?limit=100" + place.get());
            page.path("items").forEach(this::event);
            place = Optional.of(page.path("next").asString(""))
                    .filter(next -> !next.isEmpty())
                    .map(next -> "&after=" + Path.segment(next));
            if (!page.path("mailsKnown").asBoolean()) {
                session.say("journey.mails-unknown");
            }
        }
    }

    private void event(JsonNode event) {
        session.say(
                "journey.event",
                event.path("version").asString(),
                event.path("type").asString(),
                event.path("accepted").asString(),
                event.path("relayed").asString("-"),
                event.path("projected").asString("-"),
                event.path("event").asString(),
                event.path("trace").asString("-"));
        event.path("mails").forEach(this::mail);
    }

    private void mail(JsonNode mail) {
        session.say(
                "journey.mail",
                mail.path("recipient").asString(),
                mail.path("template").asString(),
                mail.path("state").asString(),
                mail.path("endedAt").asString(mail.path("nextAttempt").asString("-")),
                mail.path("attempts").asString(),
                mail.path("reason").asString("-"));
    }
}
