package be.ecolenumerique.helpdesk.acceptance.wall;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.acceptance.people.Story;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The sample of the build; {@code acceptance-tests/wall cells} asks every cell. */
class WallE2E {
    @Test
    void givenSomeCellsOfTheTable_whenAsked_thenAnsweredAsItSays_andWhatIsAnothersAsWhatDoesNotExist() {
        try (var cells = new Cells(new Cast(Story.begin()))) {
            cells.ask(WallTable.read().sample(60, new Random(1)));
            var twins = new Twins(cells);

            assertThat(cells.asked()).hasSizeGreaterThan(100).allMatch(Cells.Cell::isAsSaid);
            assertThat(twins.compared()).isGreaterThan(50);
            assertThat(twins.differences()).isEmpty();
        }
    }
}
