package be.ecolenumerique.helpdesk.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A suspended company over HTTP (behaviour §7): its people write nothing, and nothing new is given to it. */
class SuspendedCompanyIT {
    private final Cast cast = Cast.at(RunningCommandService.shared());
    private final Cast.Company company = cast.company("acme");
    private final String ticket = cast.ticketOf(company);

    @BeforeEach
    void suspend() {
        Reply suspended = cast.manager.post("/api/v1/suppliers/" + company.id() + "/suspend", "");
        assertThat(suspended.status()).as(suspended.body()).isEqualTo(200);
        assertThat(suspended.header("Consistency-Token")).isEqualTo(company.id() + ":4");
    }

    @Test
    void givenASuspendedCompany_whenItsUserWritesAnything_then403() {
        List<TicketWrite> writes = TicketWrite.all().stream()
                .filter(write -> write.allowed().contains("supplier"))
                .toList();

        assertThat(writes).hasSizeGreaterThan(9).allSatisfy(write -> {
            Reply refused = write.by(company.user(), ticket);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("supplier-suspended");
            assertThat(write.by(company.user(), "TECH-99999999").body())
                    .as("no ticket is looked at")
                    .contains("supplier-suspended");
        });
    }

    @Test
    void givenASuspendedCompany_whenATicketIsGivenToIt_then409_andItsOwnCanGoToAnother() {
        String assign = "/api/v1/tickets/" + cast.ticket() + "/assign-supplier";
        String away = "/api/v1/tickets/" + ticket + "/assign-supplier";

        Reply refused = cast.technician.post(assign, Bodies.text("supplier", company.id()));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("supplier-suspended");
        assertThat(cast.technician
                        .post("/api/v1/tickets", Bodies.ticket(", \"supplier\": \"" + company.id() + "\""))
                        .code())
                .isEqualTo("supplier-suspended");
        assertThat(cast.technician
                        .post(
                                away,
                                Bodies.text("supplier", cast.company("other").id()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void givenASuspendedCompany_whenResumed_thenItsUserWritesAgain() {
        cast.manager.post("/api/v1/suppliers/" + company.id() + "/resume", "");

        assertThat(company.user()
                        .post("/api/v1/tickets/" + ticket + "/comments", Bodies.text("body", "Bonjour"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void givenOthersThanTheManager_whenTheySuspend_then403_andAnUnknownCompanyIs404() {
        assertThat(cast.technician
                        .post("/api/v1/suppliers/" + company.id() + "/resume", "")
                        .status())
                .isEqualTo(403);
        assertThat(cast.manager.post("/api/v1/suppliers/SUP-999999/suspend", "").status())
                .isEqualTo(404);
    }
}
