package be.ecolenumerique.helpdesk.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplayTest {

    @Test
    void givenReadersBeside_whenThePaceChanges_thenBatchesAreSmallAsLongAsItRests() {
        var pace = new Pace(0.3);
        var replay = Replay.at(pace);
        assertThat(replay.batch()).isEqualTo(Replay.BATCH_BESIDE_READERS);

        pace.set(Pace.ALL_THE_TIME);

        assertThat(replay.batch()).isEqualTo(Replay.LARGE_BATCH);
    }

    @Test
    void givenNoReplay_whenAsked_thenThereIsNoLargeBatch() {
        assertThat(Replay.NONE.batch()).isZero();
        assertThat(new Replay(0, new Pace(0.5)).batch()).isZero();
    }
}
