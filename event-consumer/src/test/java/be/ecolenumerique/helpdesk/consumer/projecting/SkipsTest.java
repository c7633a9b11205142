package be.ecolenumerique.helpdesk.consumer.projecting;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.consumer.deadletters.Block;
import be.ecolenumerique.helpdesk.consumer.deadletters.BlockReason;
import be.ecolenumerique.helpdesk.consumer.testing.Arrivals;
import be.ecolenumerique.helpdesk.consumer.testing.Comments;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SkipsTest {
    private static final Block BLOCK = new Block("TECH-1", 2, 3, 20, 25, Comments.TIME, BlockReason.UNUSABLE);

    @Test
    void givenBlockedTicket_whenItsEventsArrive_thenThoseFromTheFaultOnAreSkipped() {
        var batch = Batch.of(
                List.of(
                        Arrivals.comment(1, 1, "a", 19),
                        Arrivals.comment(1, 3, "c", 26),
                        Arrivals.comment(2, 1, "x", 27)),
                all -> true);

        var skips = Skips.of(batch, Map.of("TECH-1", BLOCK));

        assertThat(skips.remaining().get("TECH-1")).extracting(d -> d.offset()).containsExactly(19L);
        assertThat(skips.remaining().get("TECH-2")).hasSize(1);
        assertThat(skips.skipped()).containsExactly(BLOCK.skippedThrough(26));
    }

    @Test
    void givenBlockedTicket_whenOnlyEarlierEventsComeAgain_thenNothingIsSkipped() {
        var batch = Batch.of(List.of(Arrivals.comment(1, 1, "a", 19)), all -> true);

        assertThat(Skips.of(batch, Map.of("TECH-1", BLOCK)).skipped()).isEmpty();
    }

    @Test
    void givenAggregatesThatAreNotProjected_whenTheyArrive_thenThePositionPassesThem() {
        var batch = Batch.of(List.of(Arrivals.comment(1, 1, "a", 7), Arrivals.comment(2, 1, "x", 8)), "TECH-1"::equals);

        assertThat(batch.aggregates()).containsExactly("TECH-1");
        assertThat(batch.next()).containsExactly(Map.entry(3, 9L));
    }
}
