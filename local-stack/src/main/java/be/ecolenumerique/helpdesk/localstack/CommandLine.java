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
 */
record CommandLine(Path data, int portOffset, boolean fresh, boolean withStory) {

    static CommandLine parse(List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        var parsed = new CommandLine(Path.of(".local"), 0, false, true);
        while (!rest.isEmpty()) {
            parsed = parsed.with(rest.pop(), rest);
        }
        return parsed;
    }

    private CommandLine with(String option, Deque<String> rest) {
        return switch (option) {
            case "--fresh" -> new CommandLine(data, portOffset, true, withStory);
            case "--without-story" -> new CommandLine(data, portOffset, fresh, false);
            case "--data" -> new CommandLine(Path.of(value(option, rest)), portOffset, fresh, withStory);
            case "--port-offset" -> new CommandLine(data, number(option, value(option, rest)), fresh, withStory);
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
