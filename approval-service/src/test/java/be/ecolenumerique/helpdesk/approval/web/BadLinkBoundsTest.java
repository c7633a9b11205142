package be.ecolenumerique.helpdesk.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.approval.LinkKey;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class BadLinkBoundsTest {
    private static final Instant DUE = Instant.parse("2026-03-17T08:00:00Z");

    private final LinkKey forger = LinkKey.generate("2026-a");

    @Test
    void givenOneAddress_whenItTriesWhatever_thenSoManyAndNoMore_andOthersMay() {
        var bounds = bounds(2, 100, 0);

        assertThat(bounds.isTooMany("x", from("192.0.2.1"))).isFalse();
        assertThat(bounds.isTooMany(forged(7), from("192.0.2.1"))).isFalse();
        assertThat(bounds.isTooMany(forged(8), from("192.0.2.1"))).isTrue();
        assertThat(bounds.isTooMany(forged(8), from("192.0.2.2"))).isFalse();
    }

    @Test
    void givenOneTicket_whenManyAddressesTryIt_thenSoManyAndNoMore_andOtherTicketsMay() {
        var bounds = bounds(100, 2, 0);

        assertThat(bounds.isTooMany(forged(7), from("192.0.2.1"))).isFalse();
        assertThat(bounds.isTooMany(forged(7), from("192.0.2.2"))).isFalse();
        assertThat(bounds.isTooMany(forged(7), from("192.0.2.3"))).isTrue();
        assertThat(bounds.isTooMany(forged(8), from("192.0.2.3"))).isFalse();
    }

    @Test
    void givenProxiesOfOurs_whenAClientInventsAddresses_thenThatCountsWhichTheOutermostOfOursSaw() {
        var bounds = bounds(1, 100, 2);

        assertThat(bounds.isTooMany("x", forwarded("1.1.1.1, 192.0.2.1, 10.0.0.1")))
                .isFalse();
        assertThat(bounds.isTooMany("x", forwarded("2.2.2.2, 192.0.2.1, 10.0.0.1")))
                .isTrue();
        assertThat(bounds.isTooMany("x", forwarded("2.2.2.2, 192.0.2.9, 10.0.0.1")))
                .isFalse();
    }

    private static BadLinkBounds bounds(int perAddress, int perTicket, int proxies) {
        return new BadLinkBounds(new BadLinkProperties(perAddress, perTicket, Duration.ofMinutes(10), proxies));
    }

    private String forged(int ticket) {
        return forger.token(new TicketReference(ticket), UUID.randomUUID().toString(), PersonId.random(), DUE);
    }

    private static ServerHttpRequest from(String address) {
        return MockServerHttpRequest.get("/answers/x")
                .remoteAddress(new InetSocketAddress(address, 40_000))
                .build();
    }

    private static ServerHttpRequest forwarded(String addresses) {
        return MockServerHttpRequest.get("/answers/x")
                .header("X-Forwarded-For", addresses)
                .build();
    }
}
