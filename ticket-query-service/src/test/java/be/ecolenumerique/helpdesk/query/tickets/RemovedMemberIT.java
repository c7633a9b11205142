package be.ecolenumerique.helpdesk.query.tickets;

import static be.ecolenumerique.helpdesk.query.testing.TicketStory.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.MemberAdded;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.MemberRemoved;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.query.testing.Cast;
import be.ecolenumerique.helpdesk.query.testing.RunningQueryService;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Taking an address off a company takes effect within a second for reads (api.md, identity). */
class RemovedMemberIT {
    private static final PersonId TEMP = PersonId.of("P-000000000000000000000000000000b7");
    private static final String ADDRESS = "interimaire@example.be";

    private final RunningQueryService service = RunningQueryService.get();

    @Test
    void givenAMember_whenItsAddressIsTakenOff_thenWithinASecondItReadsNothingMore() {
        service.events.publish(new Person(
                TEMP,
                1,
                Person.Kind.SUPPLIER,
                "Intérimaire",
                Optional.of(EmailAddress.of(ADDRESS)),
                Optional.empty(),
                Language.FR,
                Optional.empty()));
        service.tells(4, new MemberAdded(BETA, TEMP));
        String token =
                service.issuer.token("temp").roles("supplier").email(ADDRESS).signed();
        await().until(() -> status(token) == 200);
        var stream = service.events(token);
        assertThat(stream.status()).isEqualTo(200);

        service.tells(5, new MemberRemoved(BETA, TEMP));

        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(1))
                .until(() -> status(token) == 403);
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(1))
                .until(stream::hasEnded);
        assertThat(service.get(Cast.BETA_USER, "/api/v1/tickets").statusCode()).isEqualTo(200);
    }

    private int status(String token) {
        return service.getWithToken(token, "/api/v1/tickets").statusCode();
    }
}
