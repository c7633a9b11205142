package be.ecolenumerique.helpdesk.command.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Axon's one number names a place between any two events of the log. */
class LogPositionTest {

    @Test
    void givenPosition_whenMadeAToken_thenTheTokenLeadsBackToIt() {
        LogPosition position = new LogPosition(4_711, 17);
        assertThat(LogPosition.of(position.token())).isEqualTo(position);
    }

    @Test
    void givenNoToken_whenAsked_thenEverythingIsBehindTheStart() {
        assertThat(LogPosition.of(null).isBefore(1, 0)).isTrue();
    }

    @Test
    void givenPositionBeforeAnEvent_whenCompared_thenThatEventIsBehindItAndTheEarlierIsNot() {
        LogPosition second = LogPosition.before(5, 1);
        assertThat(second.isBefore(5, 1)).isTrue();
        assertThat(second.isBefore(5, 0)).isFalse();
        assertThat(LogPosition.before(5, 0)).isEqualTo(LogPosition.behind(4));
    }
}
