package be.ecolenumerique.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import be.ecolenumerique.helpdesk.acceptance.people.Human;
import be.ecolenumerique.helpdesk.acceptance.people.SchoolContact;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A ticket goes from one company to another, and each sees nothing of the other's (behaviour §4, « Hand-over »; §6). */
class HandOverE2E {
    private final Story story = Story.begin();
    private final EnStaff technician = story.technician("Quentin");
    private final EnStaff manager = story.manager("Sophie");
    private final Company acme = story.company("ACME", manager);
    private final Company other = story.company("Concurrent", manager);
    private final SchoolContact teacher = story.teacher("Enseignant");

    @Test
    void givenAScheduledTicket_whenAssignedToAnotherCompany_thenTheFormerLosesItAndTheNewOneStartsClean() {
        Ticket ticket = technician.opens(teacher, acme);
        acme.schedules(ticket, story.today().plusDays(2).atTime(10, 30), "Secret d'ACME");
        acme.person().comments(ticket, "Remarque d'ACME");

        technician.assigns(ticket, other);

        teacher.inbox().receives(ticket, "annul");
        other.referenceMailbox().receives(ticket, "" + ticket);
        var seen = other.person().looksAt(ticket).succeeded();
        assertThat(seen.json().required("status").asString()).isEqualTo("OPEN");
        assertThat(seen.body()).doesNotContain("Secret d'ACME", "Remarque d'ACME", acme.name());
        assertThat(seen.json().required("summary").asString()).isEqualTo("Exemple de ticket");
        assertThat(technician
                        .reads("/tickets/" + ticket + "/history")
                        .succeeded()
                        .body())
                .contains("Secret d'ACME", "Remarque d'ACME");
    }

    @Test
    void givenAHandOver_whenThePastIsAskedFor_thenEnStaffSeeTheTicketAsItWas_andNobodyElse() {
        Ticket ticket = technician.opens(teacher, acme);
        acme.schedules(ticket, story.today().plusDays(2).atTime(10, 30), "Secret d'ACME");
        String then = manager.sees(ticket).required("appointment").toString();
        long version = ticket.lastVersion();
        technician.assigns(ticket, other);
        other.person().sees(ticket);

        var past = manager.reads("/tickets/" + ticket + "?at=" + version)
                .succeeded()
                .json();

        assertThat(past.required("supplier").required("name").asString()).isEqualTo(acme.name());
        assertThat(past.required("status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(past.required("appointment").toString()).isEqualTo(then);
        assertThat(past.required("allowedActions")).isEmpty();
        assertThat(other.person().reads("/tickets/" + ticket + "?at=" + version).status())
                .isEqualTo(403);
    }

    @Test
    void givenTheTicketOfAnotherCompany_whenReadOrWritten_thenAnsweredAsOneThatDoesNotExist() {
        Ticket ticket = technician.opens(teacher, acme);
        acme.person().sees(ticket);
        Human stranger = other.person();

        assertThat(anonymised(stranger, "GET", "/tickets/" + ticket, Map.of()))
                .isEqualTo(anonymised(stranger, "GET", "/tickets/TECH-99999999", Map.of()));
        for (String action : new String[] {"comments", "schedule-intervention", "complete-intervention"}) {
            Map<String, String> body = bodyOf(action);
            assertThat(anonymised(stranger, "POST", "/tickets/" + ticket + "/" + action, body))
                    .as(action)
                    .isEqualTo(anonymised(stranger, "POST", "/tickets/TECH-99999999/" + action, body));
        }
        assertThat(stranger.reads("/tickets?view=all")
                        .succeeded()
                        .json()
                        .required("total")
                        .asInt())
                .isZero();
    }

    private Map<String, String> bodyOf(String action) {
        return switch (action) {
            case "comments" -> Map.of("body", "Bonjour");
            case "schedule-intervention" ->
                Map.of("at", story.today().plusDays(2).atTime(9, 0).toString());
            case "complete-intervention" -> Map.of("summary", "Fait");
            default -> Map.of();
        };
    }

    private static String anonymised(Human stranger, String method, String path, Map<String, String> body) {
        var answer = stranger.tried(method, path, body, Map.of());
        var headers = new TreeMap<>(answer.response().headers().map());
        headers.remove("date");
        return answer.status() + " " + headers + " " + answer.body();
    }
}
