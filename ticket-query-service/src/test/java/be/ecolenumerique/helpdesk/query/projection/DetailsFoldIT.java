package be.ecolenumerique.helpdesk.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.query.testing.ProjectedTickets;
import be.ecolenumerique.helpdesk.query.testing.RandomStory;
import be.ecolenumerique.helpdesk.query.testing.TicketStory;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/** Told in memory and written to MongoDB, event by event, a ticket is the same at each of its versions. */
class DetailsFoldIT {
    private static final Generation GENERATION = new Generation(1);

    private final ProjectedTickets projected = new ProjectedTickets(DetailsFoldIT.class);

    @AfterEach
    void close() {
        projected.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void givenALifeAtRandom_whenToldFromItsEvents_thenAtEachVersionAsItsDocumentWas(long seed) {
        TicketStory story = RandomStory.of("TECH-" + seed, seed, 60);
        @Nullable DetailsFold told = null;

        for (int version = 1; version <= story.events().size(); version++) {
            projected.project(story, version);
            told = DetailsFold.after(told, story.events().get(version - 1));

            assertThat(told.details()).as("seed %s, version %s", seed, version).isEqualTo(written(story));
        }
    }

    private TicketDetails written(TicketStory story) {
        return TicketDetails.read(Objects.requireNonNull(Mono.from(projected
                        .database
                        .getCollection(GENERATION.details())
                        .find(new Document("_id", story.ticket().toString())))
                .block()));
    }
}
