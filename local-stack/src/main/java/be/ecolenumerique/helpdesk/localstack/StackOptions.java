package be.ecolenumerique.helpdesk.localstack;

import be.ecolenumerique.helpdesk.backends.process.TemporaryDirectory;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How to start a stack.
 *
 * @param data where it keeps everything
 * @param ports where its parts listen
 * @param settings more settings of the services, by service ({@code helpdesk.…}), over those that the stack gives them
 * @param progress takes one line after the other while it starts
 * @param identity who keeps the accounts
 */
public record StackOptions(
        DataDirectory data,
        Ports ports,
        Map<LocalService, Map<String, String>> settings,
        Consumer<String> progress,
        Identity identity) {

    /** On free ports and in a directory that goes away with this JVM; says nothing. */
    public static StackOptions forTests() {
        return new StackOptions(
                new DataDirectory(TemporaryDirectory.create("stack-")),
                Ports.free(),
                Map.of(),
                _ -> {},
                Identity.LOCAL_ISSUER);
    }

    public static StackOptions in(Path directory, Ports ports, Consumer<String> progress) {
        return new StackOptions(new DataDirectory(directory), ports, Map.of(), progress, Identity.LOCAL_ISSUER);
    }

    public StackOptions with(Map<LocalService, Map<String, String>> more) {
        return new StackOptions(data, ports, more, progress, identity);
    }

    public StackOptions with(Identity other) {
        return new StackOptions(data, ports, settings, progress, other);
    }
}
