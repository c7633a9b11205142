package be.ecolenumerique.helpdesk.localstack;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The last words of the start: where everything is, and a ready command per role. */
final class Whereabouts {

    private static final String NEXT_LINE = "\n" + " ".repeat(31);

    private Whereabouts() {}

    static String of(LocalStack stack) {
        var ports = stack.options().ports();
        return Texts.page(
                "where.txt",
                ports.http(Port.FRONT_DOOR),
                ports.http(Port.MAILBOX),
                metrics(ports),
                stack.options().data().root(),
                ports.http(Port.ISSUER));
    }

    private static String metrics(Ports ports) {
        return Arrays.stream(LocalService.values())
                .map(service -> Texts.of("where.metrics", ports.http(service.management()), service.module()))
                .collect(Collectors.joining(NEXT_LINE));
    }
}
