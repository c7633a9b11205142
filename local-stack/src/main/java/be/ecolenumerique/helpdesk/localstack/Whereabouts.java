package be.ecolenumerique.helpdesk.localstack;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The last words of the start: where everything is, and a ready command per role. */
final class Whereabouts {

    private Whereabouts() {}

    static String of(LocalStack stack, DataDirectory data) {
        var ports = stack.options().ports();
        return Texts.of(
                "where",
                ports.http(Port.FRONT_DOOR),
                ports.http(Port.MAILBOX),
                metrics(ports),
                data.root(),
                ports.http(Port.ISSUER),
                ports.http(Port.FRONT_DOOR));
    }

    private static String metrics(Ports ports) {
        return Arrays.stream(LocalService.values())
                .map(service -> Texts.of("where.metrics", ports.http(service.management()), service.module()))
                .collect(Collectors.joining("\n"));
    }
}
