package be.ecolenumerique.helpdesk.simulation.audit;

import be.ecolenumerique.helpdesk.simulation.disk.Server;
import be.ecolenumerique.helpdesk.simulation.network.Broker;
import be.ecolenumerique.helpdesk.simulation.people.Ledger;
import be.ecolenumerique.helpdesk.simulation.services.Surroundings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;

/** All that must hold once a run has come to rest. */
public final class Audit {
    private static final Map<String, String> POSITIONS = Map.of(
            Surroundings.QUERIES, "positions_tickets_1",
            Surroundings.NOTIFICATIONS, "positions_ticket-mails",
            Surroundings.APPROVALS, "positions_approvals");

    private final List<Violation> violations = new ArrayList<>();
    private final int secondTransmissions;

    public Audit(Surroundings surroundings, Ledger ledger, LeaseWatch lease) {
        Stored log = new Stored(
                surroundings.disk(Surroundings.COMMANDS).shelf("commits").durable());
        new LogAudit(log, surroundings.world().domainNow(), violations::add).audit();
        new AnswerAudit(log, ledger, violations::add).audit();
        new TopicAudit(log, surroundings.broker(), violations::add).audit();
        violations.addAll(lease.violations());
        new ReadModelAudit(log, surroundings.disk(Surroundings.QUERIES), violations::add).audit();
        new ApprovalAudit(log, surroundings.disk(Surroundings.APPROVALS), violations::add).audit();
        MailAudit mails = new MailAudit(log, surroundings, violations::add);
        mails.audit();
        secondTransmissions = mails.secondTransmissions();
        if (!isQuiet(surroundings)) {
            violations.add(Violation.of("everything comes to rest", restlessness(surroundings)));
        }
    }

    public List<Violation> violations() {
        return violations;
    }

    /** Mails that went out again because nobody could know that they had (RFC 1047). */
    public int secondTransmissions() {
        return secondTransmissions;
    }

    public static boolean isQuiet(Surroundings surroundings) {
        return restlessness(surroundings).isEmpty();
    }

    private static String restlessness(Surroundings surroundings) {
        List<String> restless = new ArrayList<>();
        long relayed = surroundings.disk(Surroundings.COMMANDS).shelf("relay").durable().stream()
                .mapToLong(relay -> relay.getInt64("pos").getValue())
                .max()
                .orElse(0);
        if (relayed < DurableLog.of(surroundings).greatest()) {
            restless.add("relayed up to " + relayed);
        }
        POSITIONS.forEach((disk, positions) -> {
            if (isBehind(surroundings.disk(disk), positions, surroundings.broker())) {
                restless.add(positions);
            }
        });
        if (isWaiting(surroundings.disk(Surroundings.NOTIFICATIONS), "outbox", "due", Instant.MAX)) {
            restless.add("outbox");
        }
        Instant now = surroundings.world().domainNow();
        if (isWaiting(surroundings.disk(Surroundings.APPROVALS), "ticket_approvals", "next", now)) {
            restless.add("approvals");
        }
        return String.join(", ", restless);
    }

    private static boolean isBehind(Server server, String positions, Broker broker) {
        long applied = server.shelf(positions).durable().stream()
                .mapToLong(position -> position.getNumber("next").longValue())
                .sum();
        long ends = 0;
        for (int partition = 0; partition < Broker.PARTITIONS; partition++) {
            ends += broker.end(partition);
        }
        return applied < ends;
    }

    private static boolean isWaiting(Server server, String collection, String field, Instant until) {
        return server.shelf(collection).durable().stream()
                .filter(document -> document.containsKey(field))
                .anyMatch(document -> !at(document, field).isAfter(until));
    }

    private static Instant at(BsonDocument document, String field) {
        return Instant.ofEpochMilli(document.getDateTime(field).getValue());
    }
}
