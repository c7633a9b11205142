package be.ecolenumerique.helpdesk.acceptance.faults;

import be.ecolenumerique.helpdesk.acceptance.faults.audit.Evidence.Shown;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import be.ecolenumerique.helpdesk.localstack.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Tickets as the query service shows them to a technician, who waits a while for what is on its way. */
record ShownTickets(EnStaff technician) {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /** Those that it shows at all. */
    Map<String, Shown> upTo(Map<String, Long> versions, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        Map<String, Shown> shown = new HashMap<>();
        versions.forEach((ticket, version) -> {
            var found = look(ticket);
            while (found.filter(t -> t.version() >= version).isEmpty() && System.nanoTime() < end) {
                Pause.of(BETWEEN_LOOKS);
                found = look(ticket);
            }
            found.ifPresent(t -> shown.put(ticket, t));
        });
        return shown;
    }

    private Optional<Shown> look(String ticket) {
        return read("/tickets/" + ticket)
                .flatMap(now -> events(ticket)
                        .map(events -> new Shown(
                                ticket,
                                now.required("status").asString(),
                                now.required("version").asLong(),
                                events)));
    }

    private Optional<List<String>> events(String ticket) {
        List<String> events = new ArrayList<>();
        var path = "/tickets/" + ticket + "/history?limit=100";
        var page = read(path);
        while (page.isPresent()) {
            page.get()
                    .required("items")
                    .values()
                    .forEach(item -> events.add(item.required("event").asString()));
            var next = page.get().path("next").asString("");
            if (next.isEmpty()) {
                return Optional.of(events);
            }
            page = read(path + "&after=" + next);
        }
        return Optional.empty();
    }

    private Optional<JsonNode> read(String path) {
        try {
            return Optional.of(technician.reads(path))
                    .filter(answer -> answer.status() == 200)
                    .map(Answer::json);
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
