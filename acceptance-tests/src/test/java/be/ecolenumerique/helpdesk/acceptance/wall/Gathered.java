package be.ecolenumerique.helpdesk.acceptance.wall;

import be.ecolenumerique.helpdesk.acceptance.people.Human;
import be.ecolenumerique.helpdesk.acceptance.people.Inbox;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.backends.mail.ReceivedMail;
import be.ecolenumerique.helpdesk.localstack.Http;
import be.ecolenumerique.helpdesk.localstack.LocalService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every text that somebody got, or that lies where operations look, with where it was found. */
final class Gathered {
    private final Map<String, String> texts = new LinkedHashMap<>();

    void add(String where, String text) {
        texts.merge(where, text, String::concat);
    }

    Reply add(Wire wire, Request request, Human reader) {
        Reply reply = wire.send(request, reader.token());
        add(reader + " " + request.method() + " " + request.path(), reply.whole());
        return reply;
    }

    /** Whole mails: who they are to and from, what they say, where they lead. */
    void add(Inbox inbox) {
        for (ReceivedMail mail : inbox.all()) {
            add("mail to " + inbox.address(), mail.headers() + mail.text() + mail.html() + mail.calendar());
        }
    }

    /** Logs of all programs, metrics of all services, all spans. */
    void addOperations(Story story) {
        var options = story.stack().options();
        for (LocalService service : LocalService.values()) {
            var metrics = options.ports().http(service.management()).resolve("/actuator/prometheus");
            add("metrics of " + service, Http.send(Http.to(metrics).GET()).body());
        }
        for (Path log : logs(options.data().root().resolve("logs"))) {
            add("log " + log.getFileName(), Checkout.read(log));
        }
        story.traces().all().forEach(span -> add("trace " + span.name(), span.whole()));
    }

    private static List<Path> logs(Path directory) {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".log")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where which of these words stands, letter case aside. */
    List<String> holding(Collection<String> words) {
        List<String> found = new ArrayList<>();
        texts.forEach((where, text) -> words.stream()
                .filter(word -> text.toLowerCase(java.util.Locale.ROOT).contains(word))
                .forEach(word -> found.add("« " + word + " » in " + where)));
        return found;
    }

    /** Where something was found at all. */
    List<String> places() {
        return texts.entrySet().stream()
                .filter(place -> !place.getValue().isBlank())
                .map(Map.Entry::getKey)
                .toList();
    }

    int size() {
        return texts.size();
    }
}
