package be.ecolenumerique.helpdesk.localstack;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The last words of the start: where everything is, and a ready command per role. */
final class Whereabouts {

    private static final String NEXT_LINE = "\n" + " ".repeat(31);

    private Whereabouts() {}

    static String of(LocalStack stack) {
        var ports = stack.options().ports();
        var page = Texts.page(
                "where.txt",
                ports.http(Port.FRONT_DOOR),
                ports.http(Port.MAILBOX),
                metrics(ports),
                stack.options().data().root(),
                ports.http(Port.ISSUER));
        return stack.options().identity() == Identity.KEYCLOAK ? withoutTokens(page) + keycloak(stack) : page;
    }

    /** Nobody gets a token from Keycloak without a browser. */
    private static String withoutTokens(String page) {
        return page.substring(0, page.indexOf(Texts.of("where.commands")));
    }

    private static String keycloak(LocalStack stack) {
        return Texts.of(
                "where.keycloak",
                stack.options().identity().issuer(stack.options().ports()),
                stack.options().data().secrets().resolve(Secrets.PEOPLE));
    }

    private static String metrics(Ports ports) {
        return Arrays.stream(LocalService.values())
                .map(service -> Texts.of("where.metrics", ports.http(service.management()), service.module()))
                .collect(Collectors.joining(NEXT_LINE));
    }
}
