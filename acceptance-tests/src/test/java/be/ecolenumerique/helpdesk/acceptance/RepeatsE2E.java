package be.ecolenumerique.helpdesk.acceptance;

import static be.ecolenumerique.helpdesk.acceptance.people.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import be.ecolenumerique.helpdesk.acceptance.people.Human;
import be.ecolenumerique.helpdesk.acceptance.people.SchoolContact;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same command once more succeeds and records nothing (behaviour §4, « Repeats »). */
class RepeatsE2E {
    private final Story story = Story.begin();
    private final EnStaff technician = story.technician("Quentin");
    private final EnStaff manager = story.manager("Sophie");
    private final Company acme = story.company("ACME", manager);
    private final SchoolContact teacher = story.teacher("Enseignant");
    private final Ticket ticket = technician.opens(teacher, acme);

    private final String at = story.today().plusDays(2).atTime(9, 0).toString();

    @Test
    void givenEachStepOfTheLifeCycle_whenSentAgain_thenNothingIsRecorded() {
        twice(technician, "assign-supplier", Map.of("supplier", acme.id()));
        twice(acme.person(), "schedule-intervention", Map.of("at", at, "message", "Bonjour"));
        twice(acme.person(), "reschedule-intervention", Map.of("at", at));
        twice(acme.person(), "cancel-intervention", Map.of("reason", "Absent"));
        twice(acme.person(), "schedule-intervention", Map.of("at", at));
        twice(acme.person(), "complete-intervention", Map.of("summary", "Fait"));
        twice(technician, "reopen", Map.of("reason", "Toujours en panne"));
        twice(technician, "withdraw", Map.of("reason", "Matériel volé"));
    }

    @Test
    void givenAColleague_whenItRepeatsWhatItsCompanySaid_thenARepeat_butWithOtherWordsRefused() {
        Human marie = acme.colleague("Marie", manager);
        acme.person()
                .tries(ticket, "schedule-intervention", Map.of("at", at, "message", "Bonjour"))
                .succeeded();
        long version = ticket.lastVersion();

        marie.tries(ticket, "schedule-intervention", Map.of("at", at, "message", "Bonjour"))
                .succeeded();

        assertThat(ticket.lastVersion()).isEqualTo(version);
        assertThat(marie.tries(ticket, "schedule-intervention", Map.of("at", at)))
                .is(refused(409, "wrong-status"));
    }

    @Test
    void givenAnotherPerson_whenItSaysTheSame_thenNotARepeat() {
        technician.withdraws(ticket, "Ouvert par erreur");

        assertThat(manager.tries(ticket, "withdraw", Map.of("reason", "Ouvert par erreur")))
                .is(refused(409, "wrong-status"));
    }

    @Test
    void givenAStaleIfMatch_whenTheSameIsSentAgain_thenTheRepeatWins_andElseItIs412() {
        Map<String, String> stale = Map.of("If-Match", "\"2\"");
        Map<String, Object> body = Map.of("at", at, "message", "Bonjour");
        String path = "/tickets/" + ticket + "/schedule-intervention";
        acme.person().tried("POST", path, body, stale).succeeded();

        assertThat(acme.person().tried("POST", path, body, stale).status()).isEqualTo(200);
        assertThat(acme.person().tried("POST", path, Map.of("at", at), stale)).is(refused(412, "stale-version"));
    }

    @Test
    void givenWhatIsAlreadySo_whenPutOrDeletedAgain_thenNothingIsRecorded() {
        Human marie = acme.colleague("Marie", manager);
        String participant = "participants/" + marie.personId();
        twice(acme.person(), "set-assignee", Map.of("person", marie.personId()));
        twice("PUT", "contact", story.teacher("Collègue").asBody());
        twice("PUT", "technician", Map.of("person", manager.personId()));
        twice("PUT", participant, Map.of());
        twice("DELETE", participant, Map.of());
    }

    @Test
    void givenAComment_whenSentAgainWithoutAKey_thenItIsThereTwice_andWithAKeyOnce() {
        acme.person().comments(ticket, "Bonjour");
        acme.person().comments(ticket, "Bonjour");
        for (int n = 0; n < 2; n++) {
            acme.person()
                    .tried(
                            "POST",
                            "/tickets/" + ticket + "/comments",
                            Map.of("body", "Clé"),
                            Map.of("Idempotency-Key", "k-" + ticket))
                    .succeeded();
        }
        acme.person().comments(ticket, "Fin");

        assertThat(technician.history(ticket))
                .extracting(event -> event.path("content").path("text").asString(""))
                .containsSubsequence("Bonjour", "Bonjour", "Clé", "Fin")
                .containsOnlyOnce("Clé");
        assertThat(technician.opens(teacher, acme).toString())
                .isNotEqualTo(technician.opens(teacher, acme).toString());
    }

    private void twice(Human who, String action, Map<String, ?> body) {
        who.tries(ticket, action, body).succeeded();
        long version = ticket.lastVersion();
        who.tries(ticket, action, body).succeeded();
        assertThat(ticket.lastVersion()).as(action).isEqualTo(version);
    }

    private void twice(String method, String part, Map<String, ?> body) {
        technician.changes(method, ticket, part, body).succeeded();
        long version = ticket.lastVersion();
        technician.changes(method, ticket, part, body).succeeded();
        assertThat(ticket.lastVersion()).as(method + " " + part).isEqualTo(version);
    }
}
