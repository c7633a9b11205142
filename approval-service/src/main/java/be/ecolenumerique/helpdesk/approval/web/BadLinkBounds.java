package be.ecolenumerique.helpdesk.approval.web;

import be.ecolenumerique.helpdesk.contracts.links.LinkVerifier;
import be.ecolenumerique.helpdesk.conventions.admission.RateByName;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Bounds the attempts with bad links, by the address that they come from and by the ticket that they name. A living link is
 * never counted nor held up, whoever else tries at the same ticket or from the same school.
 */
final class BadLinkBounds {
    private static final String FORWARDED = "X-Forwarded-For";

    private final RateByName addresses;
    private final RateByName tickets;
    private final int proxies;

    BadLinkBounds(BadLinkProperties settings) {
        this.addresses = new RateByName(settings.perAddress(), settings.within());
        this.tickets = new RateByName(settings.perTicket(), settings.within());
        this.proxies = settings.proxies();
    }

    boolean isTooMany(String token, ServerHttpRequest request) {
        boolean fromHere = addresses.permits(address(request));
        boolean atTicket = LinkVerifier.named(token)
                .map(ticket -> tickets.permits(ticket.toString()))
                .orElse(true);
        return !fromHere || !atTicket;
    }

    /** What the outermost of our own proxies saw; what a client wrote before that is its own invention. */
    private String address(ServerHttpRequest request) {
        List<String> forwarded = request.getHeaders().getValuesAsList(FORWARDED);
        return proxies > 0 && forwarded.size() >= proxies
                ? forwarded.get(forwarded.size() - proxies)
                : Optional.ofNullable(request.getRemoteAddress())
                        .map(InetSocketAddress::getHostString)
                        .orElse("");
    }
}
