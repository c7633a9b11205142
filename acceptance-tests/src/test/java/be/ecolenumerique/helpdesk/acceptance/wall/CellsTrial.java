package be.ecolenumerique.helpdesk.acceptance.wall;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.acceptance.wall.Cells.Cell;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Everybody tries everything on everything (behaviour §1, §6): each cell of {@code docs/wall.md} over HTTP. */
class CellsTrial {
    private static final Cells CELLS = new Cells(new Cast(Story.begin()));

    @BeforeAll
    static void ask() {
        CELLS.ask(WallTable.read());
        System.out.println("the wall: " + CELLS.asked().size() + " cells");
    }

    @AfterAll
    static void end() {
        CELLS.close();
    }

    @Test
    void givenTheTable_whenEachCellIsAsked_thenItIsAnsweredAsTheTableSays() {
        assertThat(CELLS.asked()).hasSizeGreaterThan(1_500);
        assertThat(CELLS.asked().stream().filter(cell -> !cell.isAsSaid())).isEmpty();
    }

    @Test
    void givenWhatIsNotTheCallers_whenAsked_thenTheAnswerIsThatForWhatDoesNotExist() {
        var twins = new Twins(CELLS);

        assertThat(twins.compared()).isGreaterThan(300);
        assertThat(twins.differences()).isEmpty();
    }

    @Test
    void givenEverybodyWasRefused_whenTheTicketsAreLookedAt_thenNothingHappenedToThem() {
        List<String> changed = CELLS.shared().entrySet().stream()
                .filter(ticket -> !ticket.getValue().equals(Staged.NOWHERE))
                .filter(ticket -> CELLS.cast()
                                .technician
                                .sees(ticket.getValue())
                                .required("version")
                                .asLong()
                        != ticket.getValue().lastVersion())
                .map(ticket -> ticket.getKey() + " " + ticket.getValue())
                .toList();

        assertThat(changed).isEmpty();
    }

    @Test
    void givenARefusal_whenItIsRead_thenItNamesNoClassAndNoStackTrace() {
        assertThat(CELLS.asked().stream().map(Cell::reply).map(Reply::body))
                .noneMatch(body -> body.contains("Exception") || body.contains("be.ecolenumerique"));
    }
}
