package be.ecolenumerique.helpdesk.localstack.compose;

import be.ecolenumerique.helpdesk.backends.mail.ReceivedMail;
import be.ecolenumerique.helpdesk.localstack.Http;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What lies in Mailpit, read by its API; each mail is fetched once. */
final class MailpitMailbox {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI mailpit;
    private final Map<String, ReceivedMail> known = new LinkedHashMap<>();

    MailpitMailbox(URI mailpit) {
        this.mailpit = mailpit;
    }

    /** Every mail, the oldest first. */
    List<ReceivedMail> all() {
        var newestFirst = new ArrayList<JsonNode>();
        JSON.readTree(get("/api/v1/messages?limit=2000")).get("messages").forEach(newestFirst::add);
        newestFirst.reversed().forEach(this::learn);
        return List.copyOf(known.values());
    }

    private void learn(JsonNode summary) {
        var recipient = summary.get("To").get(0).get("Address").asString();
        known.computeIfAbsent(summary.get("ID").asString(), id -> ReceivedMail.of(recipient, raw(id)));
    }

    private byte[] raw(String id) {
        return get("/api/v1/message/" + id + "/raw").getBytes(StandardCharsets.UTF_8);
    }

    private String get(String path) {
        var answer = Http.send(Http.to(mailpit.resolve(path)).GET());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Mailpit answered " + answer.statusCode() + " to " + path);
        }
        return answer.body();
    }
}
