package be.ecolenumerique.helpdesk.acceptance.wall;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.acceptance.people.Story;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The sample of the build; {@code acceptance-tests/wall fuzz} sends a hundred thousand. */
class FuzzE2E {
    @Test
    void givenRequestsThatAreSpoilt_whenSent_thenEachIsAnsweredAsDocumented_andNothingOfTheInsideShows() {
        try (var scene = new FuzzScene(Story.begin())) {
            var fuzz = scene.fuzz(new Random(1));

            fuzz.send(300);

            assertThat(fuzz.unexpected()).isEmpty();
            assertThat(fuzz.statuses()).containsKeys(200, 400, 401, 403, 404);
        }
    }
}
