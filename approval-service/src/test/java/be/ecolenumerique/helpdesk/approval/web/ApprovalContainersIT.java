package be.ecolenumerique.helpdesk.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.approval.RunningService;
import be.ecolenumerique.helpdesk.approval.commands.CommandEndpoint.Reply;
import be.ecolenumerique.helpdesk.backends.containers.ContainerEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole service on containers ({@code -Pcontainers}): a completion on the topic waits for its school, and the page of its link asks. */
class ApprovalContainersIT {

    @BeforeAll
    static void onContainers() {
        ContainerEngine.require();
    }

    @Test
    void givenACompletionOnTheTopic_whenTheSchoolFollowsItsLink_thenThePageAsksForItsAnswer() {
        var service = RunningService.shared();
        service.commands().answering(command -> Reply.accepted(9));
        var link = SchoolsLink.pending(service);

        var page = new SchoolsBrowser(service).get(link.token() + "?lang=fr");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("1 approbation nécessaire", "<form");
    }
}
