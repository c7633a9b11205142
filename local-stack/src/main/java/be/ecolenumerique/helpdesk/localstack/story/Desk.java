package be.ecolenumerique.helpdesk.localstack.story;

import be.ecolenumerique.helpdesk.localstack.Answer;
import be.ecolenumerique.helpdesk.localstack.FrontDoorClient;
import be.ecolenumerique.helpdesk.localstack.TutorialPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The help desk as the people of the story use it: each act is a request to the front door with their own token. */
final class Desk {

    private final FrontDoorClient door;
    private final Function<TutorialPerson, String> tokens;
    private String lastWrite = "";

    Desk(FrontDoorClient door, Function<TutorialPerson, String> tokens) {
        this.door = door;
        this.tokens = tokens;
    }

    Answer does(TutorialPerson person, String path, Map<String, ?> body) {
        var answer = door.post("/api/v1" + path, tokens.apply(person), body).succeeded();
        lastWrite = answer.consistencyToken().orElse("");
        return answer;
    }

    /** The list « Demandes » as this person sees it, all that was written before included. */
    List<JsonNode> list(TutorialPerson person, String view) {
        var items = read(person, "/tickets?view=" + view).get("items");
        var rows = new ArrayList<JsonNode>();
        items.forEach(rows::add);
        return rows;
    }

    JsonNode ticket(TutorialPerson person, String reference) {
        return read(person, "/tickets/" + reference);
    }

    private JsonNode read(TutorialPerson person, String path) {
        var wanted = lastWrite;
        var answer = Patience.until(
                () -> Narrator.sentence("read.missing", path),
                () -> Optional.of(get(person, path, wanted)).filter(got -> got.status() != 503));
        return answer.succeeded().json();
    }

    private Answer get(TutorialPerson person, String path, String wanted) {
        var token = tokens.apply(person);
        return wanted.isEmpty() ? door.get("/api/v1" + path, token) : door.get("/api/v1" + path, token, wanted);
    }
}
