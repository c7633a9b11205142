package be.ecolenumerique.helpdesk.command.publishing;

import static be.ecolenumerique.helpdesk.command.eventlog.Commits.commit;
import static be.ecolenumerique.helpdesk.command.eventlog.Commits.event;
import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.command.eventlog.LogPage;
import be.ecolenumerique.helpdesk.command.eventlog.StoredCommit;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every person of a page is found, wherever its events name it, and nobody else. */
class NamedPeopleTest {
    private final PersonId anne = PersonId.random();
    private final PersonId bert = PersonId.random();

    @Test
    void givenEventsThatNamePeople_whenSearched_thenEachIsFoundOnce() {
        LogPage page = page("{\"person\":\"" + anne + "\"}", "{\"participants\":[\"" + bert + "\",\"" + anne + "\"]}");
        assertThat(NamedPeople.in(page)).containsExactly(anne, bert);
    }

    @Test
    void givenTextThatOnlyLooksLikeAnId_whenSearched_thenNobodyIsFound() {
        assertThat(NamedPeople.in(page("{\"body\":\"P-12 and " + anne + " \"}")))
                .isEmpty();
    }

    private static LogPage page(String... payloads) {
        List<StoredCommit> commits = List.of(payloads).stream()
                .map(payload ->
                        new StoredCommit(1, Instant.EPOCH, commit(event("TECH-1", 0, "ticket.opened", payload))))
                .toList();
        return new LogPage(commits, 1);
    }
}
