package be.ecolenumerique.helpdesk.operations;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Which tickets wait for their school, and which are past their due instant. */
@Command(name = "approvals")
final class ApprovalsCommand implements Runnable {
    private final Session session;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "limit")
    private int limit = 50;

    ApprovalsCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        JsonNode due = session.desk().get("approval/approvals?limit=" + limit);
        session.say(
                "approvals.count",
                due.path("pending").asString(),
                due.path("overdue").asString(),
                due.path("oldestOverdueSeconds").asString(),
                due.path("now").asString());
        due.path("items")
                .forEach(item -> session.say(
                        "approvals.line",
                        "%-12s".formatted(item.path("ticket").asString()),
                        item.path("dueAt").asString(),
                        item.path("nextStepAt").asString(),
                        Texts.ofEither("step." + item.path("step").asString("none"), "step.none")));
    }
}
