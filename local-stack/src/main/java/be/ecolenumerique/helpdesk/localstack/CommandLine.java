package be.ecolenumerique.helpdesk.localstack;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What the operator asked for.
 *
 * @param data where the stack keeps everything
 * @param portOffset added to every usual port
 * @param fresh whether the data of earlier runs are thrown away
 * @param withStory whether the tutorial is played on empty data
 * @param identity who keeps the accounts; the tutorial is played by people who are registered already
 */
record CommandLine(Path data, int portOffset, boolean fresh, boolean withStory, Identity identity) {

    static CommandLine parse(List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        var parsed = new CommandLine(Path.of(".local"), 0, false, true, Identity.LOCAL_ISSUER);
        while (!rest.isEmpty()) {
            parsed = parsed.with(rest.pop(), rest);
        }
        return parsed;
    }

    private CommandLine with(String option, Deque<String> rest) {
        return switch (option) {
            case "--fresh" -> new CommandLine(data, portOffset, true, withStory, identity);
            case "--without-story" -> new CommandLine(data, portOffset, fresh, false, identity);
            case "--keycloak" -> new CommandLine(data, portOffset, fresh, false, Identity.KEYCLOAK);
            case "--data" -> new CommandLine(Path.of(value(option, rest)), portOffset, fresh, withStory, identity);
            case "--port-offset" ->
                new CommandLine(data, number(option, value(option, rest)), fresh, withStory, identity);
            default -> throw new Refused(Texts.of("options.unknown", option));
        };
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new Refused(Texts.of("options.value-missing", option));
        }
        return rest.pop();
    }

    private static int number(String option, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new Refused(Texts.of("options.not-a-number", option, value));
        }
    }
}
