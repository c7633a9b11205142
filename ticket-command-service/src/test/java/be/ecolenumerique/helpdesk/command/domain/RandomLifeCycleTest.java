package be.ecolenumerique.helpdesk.command.domain;

import static be.ecolenumerique.helpdesk.command.domain.Cast.*;
import static be.ecolenumerique.helpdesk.command.domain.Commands.*;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.command.domain.TicketState.Closed;
import be.ecolenumerique.helpdesk.command.domain.TicketState.Completed;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is sent in whatever order: what must hold of every ticket does hold. */
class RandomLifeCycleTest {
    private static final String[] TEXTS = {"réparé", "en panne"};

    /** A command and how long after the one before it. */
    record Move(TicketCommand command, Duration later) {}

    @Property(tries = 2_000)
    void givenAnyCommands_whenDecided_thenTheInvariantsHold(@ForAll("moves") List<Move> moves) {
        Trial trial = Trial.given(openFor(TECHNICIAN, ACME));
        for (Move move : moves) {
            trial.at(trial.now().plus(move.later()));
            TicketState before = trial.state();
            Outcome outcome = trial.attempt(move.command());
            assertInvariants(before, outcome, trial);
        }
    }

    private static void assertInvariants(TicketState before, Outcome outcome, Trial trial) {
        var ticket = trial.ticket();
        assertThat(ticket.version()).isEqualTo(trial.history().size());
        assertThat(ticket.versionVisibleTo(Role.SUPPLIER)).isEqualTo(lastVisible(trial.history()));
        assertThat(outcome.isAccepted()).isEqualTo(!outcome.events().isEmpty());
        if (!outcome.isAccepted()) {
            assertThat(trial.state()).isEqualTo(before);
        }
        if (before instanceof Closed) {
            assertThat(ticket.status()).isEqualTo(TicketStatus.CLOSED);
        }
        if (ticket instanceof Completed completed) {
            assertThat(completed.approval().dueAt()).isEqualTo(lastDueAt(trial.history()));
        }
        if (ticket.currentHandling().isPresent()) {
            var handling = ticket.currentHandling().get();
            assertThat(handling.assignee().stream())
                    .allMatch(person -> trial.directory.isMember(person, handling.supplier()));
            assertThat(ticket.particulars().participants().values())
                    .allMatch(company -> company.isEmpty() || company.equals(ticket.supplier()));
        }
    }

    private static long lastVisible(List<TicketEvent> history) {
        long last = history.size();
        while (history.get((int) last - 1).internalToEn()) {
            last--;
        }
        return last;
    }

    private static Instant lastDueAt(List<TicketEvent> history) {
        return history.stream()
                .filter(TicketEvent.InterventionCompleted.class::isInstance)
                .map(event -> ((TicketEvent.InterventionCompleted) event).dueAt())
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        var later = Arbitraries.integers().between(0, 24 * 9).map(Duration::ofHours);
        return Combinators.combine(command(), later).as(Move::new).list().ofMaxSize(40);
    }

    private static Arbitrary<TicketCommand> command() {
        var supplierUser = Arbitraries.of(ACMES_BRUNO, ACMES_CLARA, OTHERS_DORA);
        var enStaff = Arbitraries.of(TECHNICIAN, MANAGER);
        var answerer = Arbitraries.of(TECHNICIAN, MANAGER, CONTACT);
        var anybody = Arbitraries.of(TECHNICIAN, MANAGER, CONTACT, SYSTEM, ACMES_BRUNO, OTHERS_DORA);
        var text = Arbitraries.of(TEXTS);
        var event = Arbitraries.integers().between(1, 20).map(n -> "event-" + n);
        var at = Arbitraries.integers().between(0, 400).map(days -> NINE.plus(Duration.ofDays(days)));
        return Arbitraries.oneOf(
                Combinators.combine(enStaff, Arbitraries.of(ACME, OTHER)).as(Commands::assign),
                Combinators.combine(supplierUser, Arbitraries.of(BRUNO, CLARA, DORA))
                        .as(Commands::setAssignee),
                Combinators.combine(supplierUser, at).as((a, t) -> schedule(a, t)),
                Combinators.combine(supplierUser, at).as(Commands::reschedule),
                Combinators.combine(supplierUser, text).as(Commands::cancel),
                Combinators.combine(supplierUser, text).as(Commands::complete),
                Combinators.combine(supplierUser, text).as(Commands::complete),
                answerer.map(a -> approve(a)),
                Combinators.combine(answerer, text).as((a, t) -> reopen(a, t)),
                event.map(Commands::close),
                Combinators.combine(event, Arbitraries.of(7, 2)).as(Commands::remind),
                Combinators.combine(enStaff, text).as(Commands::withdraw),
                Combinators.combine(anybody, text).as(Commands::comment),
                Combinators.combine(anybody, text).as(Commands::internalComment),
                Combinators.combine(anybody, Arbitraries.of(MARC, CLARA, DORA)).as(Commands::share),
                Combinators.combine(anybody, Arbitraries.of(MARC, CLARA, DORA)).as(Commands::unshare));
    }
}
