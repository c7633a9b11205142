package be.ecolenumerique.helpdesk.acceptance.wall;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.contracts.links.LinkClaims;
import java.time.Duration;
import java.util.UUID;

/**
 * A link that is out, in the hands of a forger.
 *
 * @param another what another link says
 * @param keys with which it was signed
 * @param foreign the forger's own
 * @param token the link's
 */
record Given(LinkClaims claims, LinkClaims another, LinkPair keys, LinkPair foreign, String token) {
    Given(LinkClaims claims, LinkClaims another, LinkPair keys, LinkPair foreign) {
        this(claims, another, keys, foreign, keys.sign(claims));
    }

    LinkClaims claims(TicketReference ticket) {
        return new LinkClaims(ticket, claims.completion(), claims.contact(), claims.end());
    }

    LinkClaims claims(UUID completion) {
        return new LinkClaims(claims.ticket(), completion, claims.contact(), claims.end());
    }

    LinkClaims claims(PersonId contact) {
        return new LinkClaims(claims.ticket(), claims.completion(), contact, claims.end());
    }

    LinkClaims ending(Duration later) {
        return new LinkClaims(
                claims.ticket(),
                claims.completion(),
                claims.contact(),
                claims.end().plus(later));
    }
}
