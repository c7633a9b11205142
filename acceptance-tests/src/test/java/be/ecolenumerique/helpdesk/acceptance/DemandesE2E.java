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
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The list « Demandes », the ticket's content, and who got mail (behaviour §3, §5, §6; tutoriel §2, §3). */
class DemandesE2E {
    private final Story story = Story.begin();
    private final EnStaff technician = story.technician("Quentin");
    private final EnStaff manager = story.manager("Sophie");
    private final Company acme = story.company("ACME", manager);
    private final SchoolContact teacher = story.teacher("Enseignant");

    @Test
    void givenSeveralTickets_whenTheSupplierLists_thenItsOwnOnly_newestFirst_withEveryColumn() {
        Ticket first = technician.opens(teacher, acme);
        Ticket second = technician.opens(teacher, acme);
        Company other = story.company("Autre", manager);
        Ticket foreign = technician.opens(teacher, other);
        other.person().sees(foreign);

        List<JsonNode> rows = acme.person().lists(second, "");

        assertThat(references(rows)).containsExactly("" + second, "" + first);
        assertThat(rows.getFirst().propertyNames())
                .contains("requestType", "reference", "summary", "status", "creator", "createdAt");
        assertThat(rows.getFirst().has("assignee")).isFalse();
        assertThat(acme.person()
                        .reads("/tickets?text=" + foreign)
                        .json()
                        .required("total")
                        .asInt())
                .isZero();
        assertThat(acme.person().reads("/tickets?supplier=" + other.id()).status())
                .isEqualTo(400);
        assertThat(acme.person()
                        .reads("/tickets/filters")
                        .json()
                        .required("requestTypes")
                        .get(0)
                        .required("count")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void givenTickets_whenFiltered_thenByTextStatusCreatorAndType() {
        EnStaff nadia = story.technician("Nadia");
        Ticket screen = technician.opens(Opening.with(teacher).to(acme).and("summary", "Écran cassé"));
        Ticket tagged = nadia.opens(Opening.with(teacher).to(acme).and("assetTag", "EN042-LOT07-99999"));
        Ticket closed = technician.opens(teacher, acme);
        technician.withdraws(closed, "Ouvert par erreur");
        acme.schedules(screen, story.today().plusDays(1).atTime(9, 0), "Bonjour");
        Human supplier = acme.person();
        supplier.sees(closed);
        supplier.sees(tagged);

        assertThat(references(supplier.lists(screen, ""))).containsExactly("" + tagged, "" + screen);
        assertThat(references(supplier.lists(screen, "?view=closed"))).containsExactly("" + closed);
        assertThat(supplier.lists(screen, "?view=all")).hasSize(3);
        assertThat(references(supplier.lists(screen, "?status=IN_PROGRESS&status=CLOSED")))
                .containsExactly("" + closed, "" + screen);
        assertThat(references(supplier.lists(screen, "?text=ecran"))).containsExactly("" + screen);
        assertThat(references(supplier.lists(screen, "?text=lot07"))).containsExactly("" + tagged);
        assertThat(references(supplier.lists(screen, "?text=" + screen))).containsExactly("" + screen);
        assertThat(supplier.lists(screen, "?text=borlon")).hasSize(2);
        assertThat(references(supplier.lists(screen, "?creator=" + nadia.personId())))
                .containsExactly("" + tagged);
        assertThat(supplier.lists(screen, "?requestType=SUPPLIER_RETURN")).hasSize(2);
        assertThat(supplier.reads("/tickets?creators=x").status()).isEqualTo(400);
    }

    @Test
    void givenMoreThanAPage_whenTurned_thenSortedEitherWay_withTheTotalOnEach() {
        Ticket first = technician.opens(teacher, acme);
        Ticket second = technician.opens(teacher, acme);
        Ticket third = technician.opens(teacher, acme);
        acme.person().comments(first, "Vu");
        Human supplier = acme.person();
        supplier.sees(third);

        assertThat(references(supplier.lists(first, "?sort=createdAt")))
                .containsExactly("" + first, "" + second, "" + third);
        assertThat(references(supplier.lists(first, "?sort=-updatedAt")))
                .containsExactly("" + first, "" + third, "" + second);
        assertThat(references(supplier.lists(first, "?sort=updatedAt")))
                .containsExactly("" + second, "" + third, "" + first);
        JsonNode page = supplier.reads("/tickets?limit=2").succeeded().json();
        JsonNode next = supplier.reads(
                        "/tickets?limit=2&after=" + page.required("next").asString())
                .succeeded()
                .json();
        assertThat(page.required("total").asInt()).isEqualTo(3);
        assertThat(next.required("total").asInt()).isEqualTo(3);
        assertThat(next.required("items").get(0).required("reference").asString())
                .isEqualTo("" + first);
        assertThat(next.has("next")).isFalse();
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
