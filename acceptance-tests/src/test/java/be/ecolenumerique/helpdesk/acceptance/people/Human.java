package be.ecolenumerique.helpdesk.acceptance.people;

import be.ecolenumerique.helpdesk.localstack.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the help desk with a token. */
public class Human {
    private static final String API = "/api/v1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Story story;
    private final String name;
    private final Optional<String> email;
    private final String token;

    protected Human(Story story, String name, String email, List<String> roles) {
        this.story = story;
        this.name = name;
        this.email = Optional.of(email);
        this.token = story.stack()
                .tokens()
                .of(Map.of("sub", email, "name", name, "email", email, "roles", String.join(",", roles)));
    }

    Human(Story story, String name, String token) {
        this.story = story;
        this.name = name;
        this.email = Optional.empty();
        this.token = token;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email.orElseThrow();
    }

    public String token() {
        return token;
    }

    /** Where this person's calls go: the front door. */
    String origin() {
        return story.stack().frontDoor().address().toString();
    }

    public Inbox inbox() {
        return new Inbox(story, email());
    }

    /** As the help desk knows this person; the first call makes it known. */
    public String personId() {
        return tried("GET", "/me", Map.of(), Map.of())
                .succeeded()
                .json()
                .required("person")
                .asString();
    }

    public Answer tries(String path, Map<String, ?> body) {
        return tried("POST", path, body, Map.of());
    }

    public Answer tries(Ticket ticket, String action, Map<String, ?> body) {
        return ticket.remember(tries("/tickets/" + ticket + "/" + action, body));
    }

    /** PUT or DELETE of a part of the ticket. */
    public Answer changes(String method, Ticket ticket, String part, Map<String, ?> body) {
        return ticket.remember(tried(method, "/tickets/" + ticket + "/" + part, body, Map.of()));
    }

    public void sharesWith(Ticket ticket, Human person) {
        changes("PUT", ticket, "participants/" + person.personId(), Map.of()).succeeded();
    }

    /** « Notifications activées » */
    public void subscribes(Ticket ticket) {
        tried("PUT", "/tickets/" + ticket + "/subscription", Map.of(), Map.of()).succeeded();
    }

    /** « Notifications désactivées » */
    public void unsubscribes(Ticket ticket) {
        tried("DELETE", "/tickets/" + ticket + "/subscription", Map.of(), Map.of())
                .succeeded();
    }

    public Answer tried(String method, String path, Map<String, ?> body, Map<String, String> headers) {
        return sends(method, path, body.isEmpty() ? "" : JSON.writeValueAsString(body), headers);
    }

    /** The same, where the body has to be said to the letter. */
    public Answer triesJson(Ticket ticket, String action, String body) {
        return ticket.remember(sends("POST", "/tickets/" + ticket + "/" + action, body, Map.of()));
    }

    private Answer sends(String method, String path, String body, Map<String, String> headers) {
        return story.stack()
                .frontDoor()
                .send(
                        method,
                        API + path,
                        token,
                        headers,
                        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    public Answer reads(String path) {
        return tried("GET", path, Map.of(), Map.of());
    }

    /** The ticket, after the last write of this story on it. */
    public Answer looksAt(Ticket ticket) {
        return tried("GET", "/tickets/" + ticket, Map.of(), ticket.lastWrite());
    }

    public JsonNode sees(Ticket ticket) {
        return looksAt(ticket).succeeded().json();
    }

    /** The rows of this person's list, after the last write on the ticket. */
    public List<JsonNode> lists(Ticket ticket, String query) {
        JsonNode page = tried("GET", "/tickets" + query, Map.of(), ticket.lastWrite())
                .succeeded()
                .json();
        return page.required("items").values().stream().toList();
    }

    public Answer comments(Ticket ticket, String body) {
        return tries(ticket, "comments", Map.of("body", body)).succeeded();
    }

    protected Story story() {
        return story;
    }

    @Override
    public String toString() {
        return name;
    }
}
