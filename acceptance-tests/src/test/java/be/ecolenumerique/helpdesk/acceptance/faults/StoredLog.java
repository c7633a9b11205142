package be.ecolenumerique.helpdesk.acceptance.faults;

import be.ecolenumerique.helpdesk.acceptance.faults.audit.Evidence.Event;
import be.ecolenumerique.helpdesk.acceptance.faults.audit.Ledger;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;

/** The commit log as it lies in MongoDB, read without the command service. */
record StoredLog(List<Long> numbers, List<Event> events) {

    static StoredLog read(String uri) {
        var log = new StoredLog(new ArrayList<>(), new ArrayList<>());
        try (var client = MongoClients.create(uri)) {
            client.getDatabase("helpdesk_command")
                    .getCollection("commits")
                    .find()
                    .sort(Sorts.ascending("_id"))
                    .forEach(log::add);
        }
        return log;
    }

    private void add(Document commit) {
        numbers.add(commit.getLong("_id"));
        commit.getList("e", Document.class, List.of()).stream()
                .filter(event -> event.getString("t").startsWith("ticket."))
                .map(StoredLog::event)
                .forEach(events::add);
    }

    /** The log counts from 0, everybody else from 1. */
    private static Event event(Document event) {
        return new Event(
                event.getString("a"),
                event.getLong("v") + 1,
                event.getString("i"),
                event.getString("t"),
                event.getString("p"),
                !event.getString("m").contains("\"supplier\""));
    }

    /** The events of those tickets that the ledger names. */
    StoredLog about(Ledger.Contents ledger) {
        var tickets = ledger.answers().stream().map(Ledger.Answer::ticket).collect(Collectors.toSet());
        return new StoredLog(
                numbers,
                events.stream()
                        .filter(event -> tickets.contains(event.ticket()))
                        .toList());
    }
}
