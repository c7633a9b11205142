package be.ecolenumerique.helpdesk.query.exports;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.query.testing.Answers;
import be.ecolenumerique.helpdesk.query.testing.Cast;
import be.ecolenumerique.helpdesk.query.testing.RunningQueryService;
import tools.jackson.databind.JsonNode;

/** What the manager is given who asks. */
record Exports(RunningQueryService service) {
    JsonNode of(PersonId person, String query) {
        var answer = service.get(Cast.MANAGER, path(person) + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Answers.json(answer);
    }

    static String path(PersonId person) {
        return "/api/v1/people/" + person + "/export";
    }
}
