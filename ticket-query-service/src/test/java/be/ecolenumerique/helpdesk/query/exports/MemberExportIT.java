package be.ecolenumerique.helpdesk.query.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.contracts.ContractsJson;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.MemberAdded;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierRegistered;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.query.testing.Cast;
import be.ecolenumerique.helpdesk.query.testing.RunningQueryService;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is kept about somebody of a company, beside tickets. */
class MemberExportIT {
    /** Of nobody else: the export of somebody whose tickets have mails that can not be had waits for them. */
    private static final SupplierId DELTA = SupplierId.of("SUP-78");

    private static final PersonId DORA = PersonId.of("P-000000000000000000000000000000d2");
    private static final PersonId NOBODY = PersonId.of("P-00000000000000000000000000000099");

    private final RunningQueryService service = RunningQueryService.get();
    private final Exports exports = new Exports(service);

    @Test
    void givenAMember_whenExported_thenItsCompanyAndHistoryAndAcceptanceAndMail_andOthersThanManagersMayNotAsk() {
        String path = Exports.path(DORA);
        service.tells(1, new SupplierRegistered(DELTA, "Delta", Language.FR));
        service.tells(2, new MemberAdded(DELTA, DORA));
        service.commandService.keeps(DORA, """
                "erased": false, "records": [%s], "events": [
                  {"type": "supplier.member-added", "revision": 1, "version": 2, "at": "2026-03-02T08:00:00Z",
                   "actor": {"person": "%s", "role": "supplier-manager"},
                   "payload": {"supplier": "SUP-78", "person": "%s"}},
                  {"type": "supplier.member-invited", "revision": 1, "version": 3, "at": "2026-03-02T08:00:00Z",
                   "actor": {"person": "%s", "role": "supplier-manager"},
                   "payload": {"supplier": "SUP-78", "person": "%s", "until": "2026-03-16T08:00:00Z"}},
                  {"type": "supplier.invitation-accepted", "revision": 1, "version": 4, "at": "2026-03-03T10:00:05Z",
                   "actor": {"role": "internal"},
                   "payload": {"supplier": "SUP-78", "person": "%s", "agreedAt": "2026-03-03T10:00:00Z",
                               "texts": [{"text": "privacy-policy", "version": "2026-11"}]}}],
                "invitationMails": [
                  {"supplier": "SUP-78", "version": 3, "asked": "2026-03-02T08:00:01Z", "state": "sent",
                   "sentAt": "2026-03-02T08:00:02Z", "provider": "https://identity.example/realms/helpdesk",
                   "endedAt": "2026-03-03T10:00:06Z", "end": "registered"}]
                """.formatted(
                        ContractsJson.MAPPER.writeValueAsString(dora()),
                        Cast.MANAGER.person(),
                        DORA,
                        Cast.MANAGER.person(),
                        DORA,
                        DORA));
        await().until(() -> service.get(Cast.MANAGER, path).body().contains("\"membership\""));

        JsonNode export = exports.of(DORA, "");

        assertThat(export.at("/membership/company/name").asString()).isEqualTo("Delta");
        assertThat(export.at("/membership/referenceMailbox").asBoolean()).isFalse();
        JsonNode history = export.at("/history/items");
        assertThat(history.at("/0/event").asString()).isEqualTo("supplier.member-added");
        assertThat(history.at("/0/by/person/name").asString()).isEqualTo(Cast.MANAGER.fullName());
        assertThat(history.at("/0/company/name").asString()).isEqualTo("Delta");
        assertThat(history.at("/0/person/id").asString()).isEqualTo(DORA.value());
        assertThat(history.at("/1/until").asString()).isEqualTo("2026-03-16T08:00:00Z");
        assertThat(history.at("/2/acceptance").toString())
                .isEqualTo("{\"texts\":[{\"text\":\"privacy-policy\",\"version\":\"2026-11\"}],"
                        + "\"agreedAt\":\"2026-03-03T10:00:00Z\"}");
        assertThat(export.at("/history/earlierLeftOut").asBoolean(true)).isFalse();
        assertThat(export.at("/invitationMails/0/company/name").asString()).isEqualTo("Delta");
        assertThat(export.at("/invitationMails/0/state").asString()).isEqualTo("sent");
        assertThat(export.at("/invitationMails/0/end").asString()).isEqualTo("registered");

        for (Cast other : new Cast[] {Cast.TECHNICIAN, Cast.ACME_USER, Cast.TEACHER, Cast.SYSTEM, Cast.OPERATOR}) {
            assertThat(service.get(other, path).statusCode()).as(other.name()).isEqualTo(403);
        }
        assertThat(service.get(Cast.MANAGER, Exports.path(NOBODY)).statusCode()).isEqualTo(404);
    }

    private static Person dora() {
        return new Person(
                DORA,
                1,
                Person.Kind.SUPPLIER,
                "Dora",
                Optional.of(EmailAddress.of("dora@delta.example")),
                Optional.empty(),
                Language.FR,
                Optional.empty());
    }
}
