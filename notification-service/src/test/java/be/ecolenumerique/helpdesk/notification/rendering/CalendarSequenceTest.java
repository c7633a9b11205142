package be.ecolenumerique.helpdesk.notification.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.notification.policy.CalendarPart;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** behaviour §5: one UID per ticket, rising SEQUENCE also across reopenings. */
class CalendarSequenceTest {
    private static final Instant NINE = Samples.NINE;
    private static final List<TicketEvent> LIFE = List.of(
            new TicketEvent.InterventionScheduled(Samples.TICKET, NINE, Optional.empty()),
            new TicketEvent.InterventionRescheduled(Samples.TICKET, NINE.plusSeconds(3600), Optional.empty()),
            new TicketEvent.InterventionCompleted(Samples.TICKET, "fait", Samples.DUE),
            new TicketEvent.TicketReopened(Samples.TICKET, Samples.COMPLETION, "en panne", false),
            new TicketEvent.InterventionScheduled(Samples.TICKET, NINE.plusSeconds(7200), Optional.empty()),
            new TicketEvent.InterventionCancelled(
                    Samples.TICKET, TicketEvent.CancellationCause.BY_SUPPLIER, Optional.of("malade")));

    private final Invitations invitations = new Invitations(EmailAddress.of("a@en.example"), Duration.ofHours(1));

    @Test
    void givenATicketReopened_whenItIsScheduledAgain_thenTheSequenceGoesOn() {
        var sequences = new ArrayList<Integer>();
        var before = Samples.occasion(Typed.tutorial(), LIFE.getFirst()).before();
        for (int i = 0; i < LIFE.size(); i++) {
            var envelope = Samples.envelope(LIFE.get(i), 3L + i);
            invitation(new Occasion(envelope, before, Optional.empty(), Optional.empty()), LIFE.get(i))
                    .map(CalendarSequenceTest::sequence)
                    .ifPresent(sequences::add);
            before = before.after(envelope);
        }

        assertThat(sequences).containsExactly(3, 4, 7, 8);
    }

    private Optional<Invitations.Invitation> invitation(Occasion occasion, TicketEvent event) {
        var part = switch (event) {
            case TicketEvent.InterventionScheduled _, TicketEvent.InterventionRescheduled _ -> CalendarPart.REQUEST;
            case TicketEvent.InterventionCancelled _ -> CalendarPart.CANCEL;
            default -> CalendarPart.NONE;
        };
        return invitations.write(part, occasion, EmailAddress.of("prof@ecole.example"), Language.FR);
    }

    private static int sequence(Invitations.Invitation invitation) {
        assertThat(invitation.calendar()).contains("UID:TECH-175@en.example");
        String tail = invitation.calendar().split("SEQUENCE:", -1)[1];
        return Integer.parseInt(tail.substring(0, tail.indexOf('\r')));
    }
}
