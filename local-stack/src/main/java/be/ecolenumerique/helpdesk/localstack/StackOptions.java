package be.ecolenumerique.helpdesk.localstack;

import be.ecolenumerique.helpdesk.backends.process.TemporaryDirectory;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How to start a stack.
 *
 * @param data where it keeps everything
 * @param ports where its parts listen
 * @param settings more settings of the services, by service ({@code helpdesk.…}), over those that the stack gives them
 * @param progress takes one line after the other while it starts
 * @param identity who keeps the accounts
 * @param heap of each service at most, as {@code -Xmx} takes it
 */
public record StackOptions(
        DataDirectory data,
        Ports ports,
        Map<LocalService, Map<String, String>> settings,
        Consumer<String> progress,
        Identity identity,
        String heap) {
    /** The columns of a million tickets take 241 MB of it (ADR 0110); this is for some ten thousand. */
    private static final String USUAL_HEAP =
            Optional.ofNullable(System.getenv("HELPDESK_SERVICE_HEAP")).orElse("224m");

    /** On free ports and in a directory that goes away with this JVM; says nothing. */
    public static StackOptions forTests() {
        return new StackOptions(
                new DataDirectory(TemporaryDirectory.create("stack-")),
                Ports.free(),
                Map.of(),
                _ -> {},
                Identity.LOCAL_ISSUER,
                USUAL_HEAP);
    }

    public static StackOptions in(Path directory, Ports ports, Consumer<String> progress) {
        return new StackOptions(
                new DataDirectory(directory), ports, Map.of(), progress, Identity.LOCAL_ISSUER, USUAL_HEAP);
    }

    public StackOptions with(Map<LocalService, Map<String, String>> more) {
        return new StackOptions(data, ports, more, progress, identity, heap);
    }

    public StackOptions with(Identity other) {
        return new StackOptions(data, ports, settings, progress, other, heap);
    }

    public StackOptions withHeap(String other) {
        return new StackOptions(data, ports, settings, progress, identity, other);
    }
}
