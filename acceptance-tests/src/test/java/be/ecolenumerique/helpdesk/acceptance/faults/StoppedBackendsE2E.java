package be.ecolenumerique.helpdesk.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import be.ecolenumerique.helpdesk.acceptance.people.Human;
import be.ecolenumerique.helpdesk.acceptance.people.SchoolContact;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.acceptance.people.Ticket;
import be.ecolenumerique.helpdesk.localstack.Answer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Kafka, MongoDB or the mail server goes away and comes back, and nobody has to do anything. */
class StoppedBackendsE2E {
    private final Story story = Story.begin();
    private final EnStaff technician = story.technician("Quentin");
    private final Company acme = story.company("ACME", story.manager("Sophie"));
    private final SchoolContact teacher = story.teacher("Enseignant");

    @Test
    void givenKafkaIsDown_whenCommandsCome_thenTheyAreAccepted_andArriveLaterInOrder() {
        Ticket ticket = technician.opens(teacher, acme);
        acme.person().sees(ticket);
        story.stack().kafka().stop();
        try {
            acme.schedules(ticket, story.today().plusDays(2).atTime(9, 0), "Pendant la panne");
            acme.completes(ticket, "Fait pendant la panne");
            assertThat(acme.person().looksAt(ticket).status()).isEqualTo(503);
        } finally {
            story.stack().kafka().startAgain();
        }

        await().atMost(Duration.ofMinutes(1))
                .until(() -> acme.person().looksAt(ticket).status() == 200);
        assertThat(acme.person().sees(ticket).required("status").asString()).isEqualTo("COMPLETED");
        teacher.inbox().receives(ticket, "Pendant la panne");
        teacher.inbox().receives(ticket, "Fait pendant la panne");
    }

    @Test
    void givenMongoDbIsDown_whenCommandsCome_then503AtOnce_andAllIsWellAgainAfterwards() {
        Human supplier = acme.person();
        Ticket ticket = technician.opens(teacher, acme);
        supplier.sees(ticket);
        story.stack().mongo().stop();
        Answer refused;
        try {
            await("the driver notices")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> answeredWithin(Duration.ofSeconds(2), ticket));
            refused = supplier.tries(ticket, "comments", Map.of("body", "Perdu ?"));
        } finally {
            story.stack().mongo().startAgain();
        }

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isPresent();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> supplier.tries(ticket, "comments", Map.of("body", "Revenu"))
                                .status()
                        == 200);
        assertThat(supplier.sees(ticket).toString()).contains("Revenu").doesNotContain("Perdu ?");
    }

    private boolean answeredWithin(Duration limit, Ticket ticket) {
        long start = System.nanoTime();
        int status =
                acme.person().tries(ticket, "comments", Map.of("body", "Essai")).status();
        return status == 503 && System.nanoTime() - start < limit.toNanos();
    }

    @Test
    void givenTheMailServerIsDown_whenATicketIsAssigned_thenTheMailComesLater_once() {
        story.stack().smtp().stop();
        Ticket ticket;
        try {
            ticket = technician.opens(teacher, acme);
            acme.person().sees(ticket);
        } finally {
            story.stack().smtp().startAgain();
        }

        acme.referenceMailbox().receives(ticket, "" + ticket);
        technician.withdraws(ticket, "Fini");
        acme.referenceMailbox().receives(ticket, "Fini");
        assertThat(acme.referenceMailbox().about(ticket)).hasSize(2);
    }
}
