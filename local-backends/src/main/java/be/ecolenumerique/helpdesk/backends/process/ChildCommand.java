package be.ecolenumerique.helpdesk.backends.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What to run: a name for people, the words of the command, variables added to the environment, and the file that takes its output. */
public record ChildCommand(String name, List<String> words, Map<String, String> environment, Path log) {

    public ChildCommand {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    public ChildCommand(String name, List<String> words, Path log) {
        this(name, words, Map.of(), log);
    }
}
