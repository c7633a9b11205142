package be.ecolenumerique.helpdesk.command.api;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One text that somebody types into a request.
 *
 * @param body the request without it
 * @param pointer {@code /contact/name}
 */
record TextField(String method, String path, String body, String pointer, Rule rule) {
    /** @param max code points after trimming */
    record Rule(int max, boolean multiLine, boolean required) {}

    private static final Rule LINE_200 = new Rule(200, false, true);
    private static final Rule TEXT_5000 = new Rule(5_000, true, true);
    private static final Rule MESSAGE = new Rule(5_000, true, false);
    private static final Rule TEXT_20000 = new Rule(20_000, true, true);

    static List<TextField> all() {
        String contact = Bodies.text("name", "Anne");
        String at = Bodies.at(Cast.tomorrow() + "T09:00");
        return List.of(
                ofForm("/summary", new Rule(255, false, true)),
                ofForm("/description", TEXT_20000),
                ofForm("/school/name", LINE_200),
                ofForm("/school/address", new Rule(300, false, true)),
                ofForm("/contact/name", LINE_200),
                ofForm("/contact/phone", new Rule(40, false, false)),
                ofForm("/equipment/lot", new Rule(60, false, false)),
                ofForm("/equipment/model", LINE_200),
                ofForm("/assetTag", new Rule(64, false, false)),
                new TextField("PUT", "contact", contact, "/name", LINE_200),
                new TextField("PUT", "contact", contact, "/phone", new Rule(40, false, false)),
                new TextField("POST", "schedule-intervention", at, "/message", MESSAGE),
                new TextField("POST", "reschedule-intervention", at, "/message", MESSAGE),
                new TextField("POST", "cancel-intervention", "{}", "/reason", TEXT_5000),
                new TextField("POST", "complete-intervention", "{}", "/summary", TEXT_5000),
                new TextField("POST", "reopen", "{}", "/reason", TEXT_5000),
                new TextField("POST", "withdraw", "{}", "/reason", TEXT_5000),
                new TextField("POST", "comments", "{}", "/body", TEXT_20000));
    }

    private static TextField ofForm(String pointer, Rule rule) {
        return new TextField("POST", "", Bodies.ticket(""), pointer, rule);
    }

    /** @param text as it stands between quotes in JSON */
    Reply sent(User user, String ticket, String text) {
        String target = "/api/v1/tickets" + (path.isEmpty() ? "" : "/" + ticket + "/" + path);
        return user.send(method, target, with("\"" + text + "\""));
    }

    private String with(String json) {
        ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(body);
        int last = pointer.lastIndexOf('/');
        JsonNode parent = last == 0 ? root : root.at(pointer.substring(0, last));
        ((ObjectNode) parent).put(pointer.substring(last + 1), "the text");
        return root.toString().replace("\"the text\"", json);
    }

    @Override
    public String toString() {
        return path + pointer;
    }
}
