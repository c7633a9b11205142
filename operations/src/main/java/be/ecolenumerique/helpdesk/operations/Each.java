package be.ecolenumerique.helpdesk.operations;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.ExitCode;

/** Several things done one after the other; one that is refused stops no other. */
final class Each {
    private Each() {}

    static <T> int of(List<T> things, PrintWriter err, Consumer<T> action) {
        int code = ExitCode.OK;
        for (T thing : things) {
            try {
                action.accept(thing);
            } catch (Refusal refusal) {
                err.println(thing + " : " + refusal.getMessage());
                code = ExitCode.SOFTWARE;
            }
        }
        return code;
    }
}
