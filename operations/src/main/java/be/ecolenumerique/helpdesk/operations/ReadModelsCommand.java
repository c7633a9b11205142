package be.ecolenumerique.helpdesk.operations;

import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/** Which generation of the read model is shown, and how far it and all other consumers have come. */
@Command(name = "read-models")
final class ReadModelsCommand implements Runnable {
    private final Session session;

    ReadModelsCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        JsonNode model = session.desk().get("query/read-models");
        session.say("model.generation", model.path("generation").asString());
        model.path("documents")
                .properties()
                .forEach(count -> session.say(
                        "model.documents", count.getKey(), count.getValue().asString()));
        for (Consumer service : Consumer.values()) {
            session.desk().get(service + "/consumers").path("items").forEach(consumer -> line(service, consumer));
        }
    }

    private void line(Consumer service, JsonNode consumer) {
        session.say(
                "consumer.line",
                "%-13s".formatted(service),
                "%-16s".formatted(consumer.path("projection").asString()),
                "%-20s".formatted(consumer.path("topic").asString()),
                consumer.path("lag").asString(),
                consumer.path("state").asString());
    }
}
