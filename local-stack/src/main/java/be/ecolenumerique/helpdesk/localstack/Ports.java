package be.ecolenumerique.helpdesk.localstack;

import be.ecolenumerique.helpdesk.backends.process.FreePorts;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Which port each part of the stack listens on. */
public record Ports(Map<Port, Integer> numbers) {

    public Ports {
        numbers = Map.copyOf(numbers);
    }

    /** The usual ones, moved by an offset; a variable of the environment wins for its port. */
    static Ports usual(int offset, Map<String, String> environment) {
        return of(port -> environment.containsKey(port.variable())
                ? Integer.parseInt(environment.get(port.variable()))
                : port.usual + offset);
    }

    /** Free ones, for tests. */
    static Ports free() {
        return of(_ -> FreePorts.next());
    }

    private static Ports of(ToIntFunction<Port> number) {
        var numbers = new EnumMap<Port, Integer>(Port.class);
        Arrays.stream(Port.values()).forEach(port -> numbers.put(port, number.applyAsInt(port)));
        return new Ports(numbers);
    }

    public int of(Port port) {
        return numbers.getOrDefault(port, port.usual);
    }

    /** The base address of what answers HTTP on this port. */
    public URI http(Port port) {
        return URI.create("http://localhost:" + of(port));
    }

    /** Those that somebody else listens on already. */
    List<Port> busy() {
        return Arrays.stream(Port.values())
                .filter(port -> !FreePorts.isFree(of(port)))
                .toList();
    }
}
