package be.ecolenumerique.helpdesk.query.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.query.testing.Answers;
import be.ecolenumerique.helpdesk.query.testing.Cast;
import be.ecolenumerique.helpdesk.query.testing.CommandServiceDouble;
import be.ecolenumerique.helpdesk.query.testing.RunningQueryService;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Companies, people, and the caller itself (api.md, reads). */
class DirectoryReadsIT {
    private final RunningQueryService service = RunningQueryService.get();

    @Test
    void givenCompanies_whenEnStaffReads_thenAllWithTheirPeople() {
        JsonNode page = read(Cast.TECHNICIAN, "/api/v1/suppliers");
        JsonNode acme = page.at("/items/0");

        assertThat(Answers.texts(page.path("items"), "id"))
                .startsWith("SUP-1", "SUP-2")
                .doesNotHaveDuplicates();
        assertThat(page.path("total").asInt()).isEqualTo(page.path("items").size());
        assertThat(acme.path("referenceMailbox").asString()).isEqualTo(Cast.ACME_MAILBOX.address());
        assertThat(Answers.texts(acme.path("members"), "id"))
                .containsExactly(
                        Cast.ACME_MAILBOX.person().value(),
                        Cast.ACME_USER.person().value());
        assertThat(service.get(Cast.TECHNICIAN, "/api/v1/suppliers/SUP-1")
                        .headers()
                        .firstValue("ETag"))
                .contains("\"5\"");
    }

    @Test
    void givenCompanies_whenPaged_thenOneAfterTheOther() {
        JsonNode first = read(Cast.TECHNICIAN, "/api/v1/suppliers?limit=1");
        JsonNode second = read(
                Cast.TECHNICIAN,
                "/api/v1/suppliers?limit=1&after=" + first.path("next").asString());
        JsonNode back = read(
                Cast.TECHNICIAN,
                "/api/v1/suppliers?limit=1&before=" + second.path("previous").asString());

        assertThat(first.at("/items/0/id").asString()).isEqualTo("SUP-1");
        assertThat(second.at("/items/0/id").asString()).isEqualTo("SUP-2");
        assertThat(read(Cast.TECHNICIAN, "/api/v1/suppliers").has("next")).isFalse();
        assertThat(back.at("/items/0/id").asString()).isEqualTo("SUP-1");
    }

    @Test
    void givenCompanies_whenASupplierUserReads_thenItsOwnAlone() {
        JsonNode page = read(Cast.ACME_USER, "/api/v1/suppliers");

        assertThat(Answers.texts(page.path("items"), "id")).containsExactly("SUP-1");
        assertThat(page.path("total").asInt()).isEqualTo(1);
        assertThat(page.toString()).contains(Cast.ACME_MAILBOX.fullName()).doesNotContain("Beta");
    }

    @Test
    void givenAnotherCompany_whenASupplierUserAsksForIt_thenAsIfThereWereNone() {
        var anothers = service.get(Cast.ACME_USER, "/api/v1/suppliers/SUP-2");
        var nobodys = service.get(Cast.ACME_USER, "/api/v1/suppliers/SUP-99");

        assertThat(anothers.statusCode()).isEqualTo(404);
        assertThat(withoutTrace(anothers)).isEqualTo(withoutTrace(nobodys));
        assertThat(service.get(Cast.ACME_USER, "/api/v1/suppliers/SUP-1").statusCode())
                .isEqualTo(200);
    }

    private static String withoutTrace(HttpResponse<String> answer) {
        return answer.body().replaceAll("\"traceId\":\"[0-9a-f]+\"", "");
    }

    @Test
    void givenCompanies_whenASystemReads_thenWithoutPeople() {
        assertThat(read(Cast.SYSTEM, "/api/v1/suppliers").toString())
                .contains("ACME", "Beta")
                .doesNotContain("members", "referenceMailbox", "@");
        assertThat(read(Cast.SYSTEM, "/api/v1/suppliers/SUP-1").toString()).doesNotContain("members", "@");
    }

    @Test
    void givenPeople_whenSearched_thenEachCallerFindsWhomItMayKnow() {
        assertThat(names(Cast.TECHNICIAN, "e"))
                .contains("Anne Dupont", "Bert Beta", "ACME service", "Quentin Delrée")
                .doesNotContain("Émilie Leroy", "Inventaire");
        assertThat(names(Cast.ACME_USER, "e")).contains("ACME service", "Fournisseur de démo");
        assertThat(names(Cast.ACME_USER, "beta")).isEqualTo("[]");
        assertThat(names(Cast.ACME_USER, "ancien")).isEqualTo("[]");
        assertThat(names(Cast.SYSTEM, "e"))
                .contains("Anne Dupont", "Quentin Delrée")
                .doesNotContain("ACME", "@");
        assertThat(names(Cast.MANAGER, "DELREE")).contains("Quentin Delrée");
    }

    @Test
    void givenCallers_whenTheyAskWhoTheyAre_thenPersonCompanyInitialsAndLanguage() {
        JsonNode supplier = read(Cast.ACME_USER, "/api/v1/me");
        assertThat(supplier.path("person").asString())
                .isEqualTo(Cast.ACME_USER.person().value());
        assertThat(supplier.path("initials").asString()).isEqualTo("FD");
        assertThat(supplier.at("/company/name").asString()).isEqualTo("ACME");
        assertThat(supplier.path("language").asString()).isEqualTo("fr");
        assertThat(supplier.path("roles").toString()).isEqualTo("[\"supplier\"]");

        assertThat(read(Cast.OPERATOR, "/api/v1/me").path("name").asString()).isEqualTo("Otto");
        assertThat(read(Cast.SYSTEM, "/api/v1/me").path("person").asString())
                .isEqualTo(Cast.SYSTEM.person().value());
        assertThat(read(Cast.TEACHER, "/api/v1/me").path("person").asString())
                .isEqualTo(Cast.TEACHER.person().value());
    }

    @Test
    void givenATechnicianWhomNobodyKnows_whenReading_thenTheCommandServiceRegistersIt_withOurOwnToken() {
        String newcomer = service.issuer
                .token("newcomer")
                .roles("technician")
                .email("nouvelle@example.be")
                .name("Nouvelle Technicienne")
                .claim("locale", "de-BE")
                .signed();

        var me = service.getWithToken(newcomer, "/api/v1/me");

        assertThat(Answers.json(me).path("person").asString()).isEqualTo(CommandServiceDouble.NEWCOMER.value());
        assertThat(service.commandService.signIns().getLast())
                .startsWith("Bearer of-the-query-service ")
                .contains("\"subject\":\"newcomer\"", "nouvelle@example.be", "\"language\":\"de\"", "technician")
                .doesNotContain(newcomer);
    }

    @Test
    void givenTheCommandServiceIsDown_whenKnownAndUnknownCallersRead_thenTheKnownAreAnswered() {
        service.commandService.answering(503);
        try {
            String unknown = service.issuer.token("unknown").roles("system").signed();

            var refused = service.getWithToken(unknown, "/api/v1/tickets");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(service.get(Cast.TECHNICIAN, "/api/v1/tickets").statusCode())
                    .isEqualTo(200);
        } finally {
            service.commandService.answering(200);
        }
    }

    @Test
    void givenTheCommandServiceRefusesSomebody_whenItReads_thenForbidden() {
        service.commandService.answering(403);
        try {
            String unknown = service.issuer.token("refused").roles("technician").signed();

            assertThat(service.getWithToken(unknown, "/api/v1/tickets").statusCode())
                    .isEqualTo(403);
        } finally {
            service.commandService.answering(200);
        }
    }

    private String names(Cast caller, String text) {
        return read(caller, "/api/v1/people?text=" + text).path("items").toString();
    }

    private JsonNode read(Cast caller, String path) {
        var answer = service.get(caller, path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Answers.json(answer);
    }
}
