package be.ecolenumerique.helpdesk.query.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.contracts.AccountHash;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.MemberAdded;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.MemberRemoved;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.ReferenceMailboxSet;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierRegistered;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierResumed;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierSuspended;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.query.testing.Cast;
import be.ecolenumerique.helpdesk.query.testing.RunningQueryService;
import be.ecolenumerique.helpdesk.query.testing.TicketStory;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A company of its own: who works there reads on while it is suspended, and whoever left it is named so. */
class SuspendedCompanyIT {
    private static final SupplierId GAMMA = SupplierId.of("SUP-77");
    private static final PersonId GIL = PersonId.of("P-000000000000000000000000000000c7");
    private static final PersonId GINA = PersonId.of("P-000000000000000000000000000000c8");

    private final RunningQueryService service = RunningQueryService.get();
    private final String gil = service.issuer
            .token("gil")
            .roles("supplier")
            .email("gil@gamma.example")
            .signed();
    private long sequence;

    @Test
    void givenACompany_whenSuspended_thenItsPeopleReadWhatTheyHad_andMayDoNothing_andWhoLeftIsAFormerMember() {
        known(GIL, "Gil");
        known(GINA, "Gina");
        service.tells(++sequence, new SupplierRegistered(GAMMA, "Gamma", Language.FR));
        service.tells(++sequence, new ReferenceMailboxSet(GAMMA, EmailAddress.of("gil@gamma.example"), GIL));
        service.tells(++sequence, new MemberAdded(GAMMA, GINA));
        var story = TicketStory.opened(service.newReference())
                .assignedTo(GAMMA)
                .commented(Actor.supplier(GINA, GAMMA), "Je m'en occupe");
        service.knows(story);
        String path = "/api/v1/tickets/" + story.ticket();
        await().until(() -> read(path).contains("\"allowedActions\":[\"set-assignee\""));
        assertThat(read(path)).contains("\"name\":\"Gina\"").doesNotContain("ancien membre");

        service.tells(++sequence, new SupplierSuspended(GAMMA));
        service.tells(++sequence, new MemberRemoved(GAMMA, GINA));

        await().until(() -> read(path).contains("\"allowedActions\":[]"));
        assertThat(read(path)).contains("Je m'en occupe", "\"name\":\"Gina\",\"note\":\"ancien membre\"");
        assertThat(read("/api/v1/suppliers/" + GAMMA)).contains("\"suspended\":true");
        assertThat(service.get(Cast.TECHNICIAN, path, "Accept-Language", "nl").body())
                .contains("voormalig lid", "\"allowedActions\":[\"assign-supplier\"");

        service.tells(++sequence, new SupplierResumed(GAMMA));

        await().until(() -> read(path).contains("\"allowedActions\":[\"set-assignee\""));
    }

    private String read(String path) {
        return service.getWithToken(gil, path).body();
    }

    private void known(PersonId id, String name) {
        service.events.publish(new Person(
                id,
                1,
                Person.Kind.SUPPLIER,
                name,
                Optional.of(EmailAddress.of(name.toLowerCase(java.util.Locale.ROOT) + "@gamma.example")),
                Optional.empty(),
                Language.FR,
                Optional.of(AccountHash.of(service.issuer.uri(), name))));
    }
}
