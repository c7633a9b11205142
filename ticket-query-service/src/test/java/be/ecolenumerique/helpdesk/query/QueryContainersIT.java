package be.ecolenumerique.helpdesk.query;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.backends.containers.ContainerEngine;
import be.ecolenumerique.helpdesk.query.testing.Answers;
import be.ecolenumerique.helpdesk.query.testing.Cast;
import be.ecolenumerique.helpdesk.query.testing.RunningQueryService;
import be.ecolenumerique.helpdesk.query.testing.TicketStory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole service on containers ({@code -Pcontainers}): events on the topic become a line of the supplier's list. */
class QueryContainersIT {

    @BeforeAll
    static void onContainers() {
        ContainerEngine.require();
    }

    @Test
    void givenEventsOnTheTopic_whenTheSupplierListsItsTickets_thenTheTicketIsThereInItsStatus() {
        var service = RunningQueryService.get();
        var story = TicketStory.opened(service.newReference())
                .assignedTo(TicketStory.ACME)
                .scheduled("Bonjour");
        service.knows(story);

        var line = Answers.json(service.get(Cast.ACME_USER, "/api/v1/tickets"))
                .path("items")
                .path(0);
        assertThat(line.path("reference").asString()).isEqualTo(story.ticket().toString());
        assertThat(line.path("status").asString()).isEqualTo("IN_PROGRESS");
    }
}
