package be.ecolenumerique.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import be.ecolenumerique.helpdesk.acceptance.people.Human;
import be.ecolenumerique.helpdesk.acceptance.people.Opening;
import be.ecolenumerique.helpdesk.acceptance.people.SchoolContact;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The list « Demandes », the ticket's content, sharing and subscriptions (behaviour §3, §5, §6; tutoriel §2, §3). */
class DemandesE2E {
    private final Story story = Story.begin();
    private final EnStaff technician = story.technician("Quentin");
    private final EnStaff manager = story.manager("Sophie");
    private final Company acme = story.company("ACME", manager);
    private final SchoolContact teacher = story.teacher("Enseignant");

    @Test
    void givenSeveralTickets_whenTheSupplierFilters_thenItSeesItsOwnOnly_newestFirst_withTotal() {
        Ticket first = technician.opens(Opening.with(teacher).to(acme).and("summary", "Écran cassé"));
        Ticket second = technician.opens(Opening.with(teacher).to(acme).and("summary", "Clavier muet"));
        technician.opens(teacher, story.company("Autre", manager));
        acme.person().sees(first);

        assertThat(references(acme.person().lists(second, ""))).containsExactly("" + second, "" + first);
        assertThat(references(acme.person().lists(second, "?sort=createdAt"))).containsExactly("" + first, "" + second);
        assertThat(references(acme.person().lists(second, "?text=ecran"))).containsExactly("" + first);
        JsonNode page = acme.person().reads("/tickets?limit=1").succeeded().json();
        assertThat(page.required("total").asInt()).isEqualTo(2);
        assertThat(page.required("items").size()).isEqualTo(1);
        assertThat(page.required("next").isNull()).isFalse();
        assertThat(acme.person().reads("/tickets?creators=x").status()).isEqualTo(400);
    }

    @Test
    void givenATicket_whenTheSupplierOpensIt_thenEverythingOfTheTutorialsPictureIsThere() {
        Ticket ticket = technician.opens(teacher, acme);

        JsonNode seen = acme.person().sees(ticket);

        assertThat(seen.required("summary").asString()).isEqualTo("Exemple de ticket");
        assertThat(seen.required("school").required("fi").asString()).isEqualTo("5136");
        assertThat(seen.required("contact").required("phone").asString()).isEqualTo("0123/456789");
        assertThat(seen.required("equipment").required("lot").asString()).isEqualTo("00");
        assertThat(seen.required("assetTag").asString()).isEqualTo("ENXXX-LOTXX-12345");
        assertThat(seen.required("creator").required("name").asString()).isEqualTo("Quentin");
        assertThat(seen.required("allowedActions").toString()).contains("schedule-intervention", "set-assignee");
    }

    @Test
    void givenASubscribedColleague_whenSomebodyComments_thenOnlySubscribersGetTheMail_andNotTheAuthor() {
        Human colleague = acme.colleague("Marie", manager);
        Ticket ticket = technician.opens(teacher, acme);
        colleague
                .tried("PUT", "/tickets/" + ticket + "/subscription", Map.of(), Map.of())
                .succeeded();
        colleague
                .tried("PUT", "/tickets/" + ticket + "/participants/" + manager.personId(), Map.of(), Map.of())
                .succeeded();

        acme.person().comments(ticket, "La pièce est commandée");

        technician.inbox().receives(ticket, "La pièce est commandée");
        colleague.inbox().receives(ticket, "La pièce est commandée");
        assertThat(acme.referenceMailbox().about(ticket))
                .noneMatch(mail -> mail.text().contains("La pièce"));
        assertThat(acme.person().sees(ticket).required("participants").toString())
                .contains("Sophie");
    }

    @Test
    void givenAnEvent_whenEnAsksWhoGotMail_thenTheLedgerSaysIt() {
        Ticket ticket = technician.opens(teacher, acme);
        acme.referenceMailbox().receives(ticket, "" + ticket);

        var ledger = technician.reads("/tickets/" + ticket + "/mails").succeeded();

        assertThat(ledger.body()).contains(acme.referenceMailbox().address());
        assertThat(acme.person().reads("/tickets/" + ticket + "/mails").status())
                .isEqualTo(403);
    }

    private static List<String> references(List<JsonNode> rows) {
        return rows.stream().map(row -> row.required("reference").asString()).toList();
    }
}
