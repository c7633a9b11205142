package be.ecolenumerique.helpdesk.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.command.domain.TicketRejection;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.AppointmentBeforeToday;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.AppointmentTooFar;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.DeadlinePassed;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.InternalIsForEnStaff;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.LinkReplaced;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.NotYourTicket;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.RoleMayNot;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.StaleVersion;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.SupplierSuspended;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.TooEarly;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.UnknownReference;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.WrongStatus;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RejectionProblemsTest {
    private static final Map<TicketRejection, Integer> STATUSES = Map.ofEntries(
            Map.entry(new NotYourTicket(), 404),
            Map.entry(new RoleMayNot(), 403),
            Map.entry(new InternalIsForEnStaff(), 403),
            Map.entry(new StaleVersion(3), 412),
            Map.entry(new WrongStatus(TicketStatus.CLOSED, Set.of()), 409),
            Map.entry(new DeadlinePassed(), 409),
            Map.entry(new TooEarly(Instant.EPOCH), 409),
            Map.entry(new LinkReplaced(), 409),
            Map.entry(new AppointmentBeforeToday(LocalDate.EPOCH), 409),
            Map.entry(new AppointmentTooFar(LocalDate.EPOCH), 409),
            Map.entry(new UnknownReference("/supplier"), 409),
            Map.entry(new SupplierSuspended(), 409));

    @Test
    void givenEachRejection_whenAnswered_thenItsStatus() {
        assertThat(STATUSES).hasSize(TicketRejection.class.getPermittedSubclasses().length);
        STATUSES.forEach((rejection, status) -> assertThat(
                        RejectionProblems.problem(rejection).status().value())
                .as(rejection.toString())
                .isEqualTo(status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "nl", "en"})
    void givenEachConflict_whenWorded_thenInEveryLanguage(String language) {
        var words = bundle(language);

        assertThat(STATUSES.entrySet().stream()
                        .filter(entry -> entry.getValue() > 404)
                        .map(entry -> RejectionProblems.problem(entry.getKey()))
                        .map(Problem::code)
                        .flatMap(code -> Stream.of("problem." + code + ".title", "problem." + code + ".detail")))
                .allSatisfy(key -> assertThat(words.getString(key)).isNotBlank().doesNotContain("'"));
        assertThat(words.keySet()).isEqualTo(bundle("").keySet());
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "helpdesk.problems",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
