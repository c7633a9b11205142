package be.ecolenumerique.helpdesk.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import org.junit.jupiter.api.Test;

/** What the query service is told of a person, and nobody else. */
class DossierIT {
    private final Cast cast = Cast.at(RunningCommandService.shared());
    private final Cast.Company company = cast.company("delta");

    @Test
    void givenAMember_whenTheQueryServiceAsks_thenItsRecordAndItsEvents_asJson() {
        String address = "second-" + company.mailbox();
        String person = cast.manager
                .post("/api/v1/suppliers/" + company.id() + "/members", Bodies.text("email", address))
                .json()
                .path("person")
                .asString();

        var dossier = ask(queryService(), person).json();

        assertThat(dossier.at("/records/0/email").asString()).isEqualTo(address);
        assertThat(dossier.at("/events/0/type").asString()).isEqualTo("supplier.member-added");
        assertThat(dossier.at("/events/0/actor/role").asString()).isEqualTo("supplier-manager");
        assertThat(dossier.at("/events/0/payload/person").asString()).isEqualTo(person);
        assertThat(dossier.at("/events/0/at").asString()).startsWith("20").endsWith("Z");
        assertThat(ask(queryService(), PersonId.random().value())
                        .json()
                        .path("records")
                        .size())
                .isZero();
    }

    @Test
    void givenAnybodyElse_whenAsking_then403() {
        for (User other : new User[] {cast.manager, cast.technician, cast.operator, cast.system, company.user()}) {
            assertThat(ask(other, PersonId.random().value()).status()).isEqualTo(403);
        }
    }

    private Reply ask(User user, String person) {
        return cast.service.http().get(user.token(), "/internal/people/" + person + "/dossier");
    }

    private User queryService() {
        return new User(
                cast.service.http(),
                cast.token("ticket-query-service").roles("internal").signed());
    }
}
