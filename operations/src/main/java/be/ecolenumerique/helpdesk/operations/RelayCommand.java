package be.ecolenumerique.helpdesk.operations;

import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/** How far the log is on Kafka, and who copies. */
@Command(name = "relay")
final class RelayCommand implements Runnable {
    private final Session session;

    RelayCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        JsonNode relay = session.desk().get("command/relay");
        JsonNode lease = relay.path("lease");
        session.say(
                "relay.position",
                relay.path("position").asString(),
                relay.path("tail").asString(),
                relay.path("waiting").asString());
        if (relay.has("oldestWaiting")) {
            session.say(
                    "relay.oldest",
                    relay.path("oldestWaiting").asString(),
                    relay.path("ageSeconds").asString());
        }
        session.say(
                lease.path("held").asBoolean() ? "relay.held" : "relay.free",
                lease.path("owner").asString(),
                lease.path("epoch").asString(),
                lease.path("until").asString());
    }
}
