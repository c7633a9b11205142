package be.ecolenumerique.helpdesk.command.domain;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a command came to: events, nothing to do, or a refusal. */
public record Outcome(List<TicketEvent> events, @Nullable Throwable thrown) {
    public void thenRecords(TicketEvent... expected) {
        assertThat(thrown).isNull();
        assertThat(events).containsExactly(expected);
    }

    public void thenRecords(Class<? extends TicketEvent> expected) {
        assertThat(thrown).isNull();
        assertThat(events).hasOnlyElementsOfTypes(expected);
    }

    public void thenNothingToDo() {
        assertThat(thrown).isInstanceOf(NothingToDo.class);
    }

    public void thenRefused(TicketRejection expected) {
        assertThat(rejection()).isEqualTo(expected);
    }

    public void thenRefused(Class<? extends TicketRejection> expected) {
        assertThat(rejection()).isInstanceOf(expected);
    }

    public boolean isAccepted() {
        return thrown == null;
    }

    public @Nullable TicketRejection rejection() {
        return thrown instanceof RejectedException rejected ? rejected.rejection() : null;
    }
}
