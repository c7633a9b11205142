package be.ecolenumerique.helpdesk.operations;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** One call of {@code ./ops}: the desk, what is written where, and who may be asked. */
record Session(Desk desk, PrintWriter out, PrintWriter err, Terminal terminal) {
    static Session ofThisMachine(Map<String, String> environment) {
        return new Session(
                Desk.of(environment),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Terminal::ofThisProcess);
    }

    void say(String key, Object... values) {
        out.println(Texts.harmless(Texts.of(key, values)));
    }

    /** Comes back where somebody said yes, or said so beforehand. */
    void confirm(boolean yes, String key) {
        if (yes) {
            return;
        }
        Optional<String> answer = terminal.ask(Texts.of(key) + " " + Texts.of("confirm.choice"));
        if (answer.isEmpty()) {
            throw new NotConfirmed(Texts.of("confirm.no-terminal"));
        }
        if (!answer.get().strip().equalsIgnoreCase("oui")) {
            throw new NotConfirmed(Texts.of("confirm.no"));
        }
    }
}
