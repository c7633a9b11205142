package be.ecolenumerique.helpdesk.query.tickets;

import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME;
import static be.ecolenumerique.helpdesk.query.testing.TicketStory.ACME_ACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.contracts.TicketEvent.AssigneeSet;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ParticipantAdded;
import be.ecolenumerique.helpdesk.query.testing.Cast;
import be.ecolenumerique.helpdesk.query.testing.RunningQueryService;
import be.ecolenumerique.helpdesk.query.testing.TicketStory;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** behaviour §3: of what a ticket is composed, and for whom. */
class TicketEndpointIT {
    private final RunningQueryService service = RunningQueryService.get();
    private final TicketStory story = TicketStory.opened(service.newReference());

    @Test
    void givenATicketInItsLife_whenItsSupplierLooks_thenEverythingOfTheTutorialIsThere() {
        var ticket = story.ticket();
        service.knows(story.assignedTo(ACME)
                .then(ACME_ACTOR, new AssigneeSet(ticket, Optional.of(TicketStory.ACME_USER)))
                .then(ACME_ACTOR, new ParticipantAdded(ticket, Cast.ACME_MAILBOX.person(), Optional.of(ACME)))
                .scheduled("Bonjour"));

        var answer = service.get(Cast.ACME_USER, "/api/v1/tickets/" + ticket);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).contains("\"5\"");
        System.out.println(json(answer.body()).toPrettyString());
    }

    private static JsonNode json(String body) {
        return JsonMapper.shared().readTree(body);
    }
}
