package be.ecolenumerique.helpdesk.operations;

import java.io.Console;
import java.util.Objects;
import java.util.Optional;

/** Who may be asked. */
@FunctionalInterface
interface Terminal {
    /** The line that somebody typed; empty where there is nobody. */
    Optional<String> ask(String question);

    static Optional<String> ofThisProcess(String question) {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(console -> Objects.requireNonNullElse(console.readLine("%s ", question), ""));
    }
}
