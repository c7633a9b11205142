package be.ecolenumerique.helpdesk.command.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.command.eventlog.LogFixture;
import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** One leader per epoch, by the server's clock; an earlier leader can not move the position any more. */
class RelayLeaseIT {
    private final LogFixture fixture = LogFixture.of(RelayLeaseIT.class);
    private final RelayLease mine = new RelayLease(fixture.database());
    private final RelayLease other = new RelayLease(fixture.database());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void givenHeldLease_whenAnotherAsks_thenOnlyTheHolderGetsANewTerm() {
        assertThat(mine.acquire())
                .hasValueSatisfying(term -> assertThat(term.epoch()).isEqualTo(1));
        assertThat(other.acquire()).isEmpty();
        assertThat(mine.acquire())
                .hasValueSatisfying(term -> assertThat(term.epoch()).isEqualTo(2));
    }

    @Test
    void givenLeaseThatRanOut_whenAnotherLeads_thenTheEarlierLeaderIsRefused() {
        Leadership early = mine.acquire().orElseThrow();
        mine.moveTo(early, 7);
        letItRunOut();
        Leadership late = other.acquire().orElseThrow();
        assertThat(late.position()).isEqualTo(7);
        assertThatThrownBy(() -> mine.moveTo(early, 8)).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> mine.renew(early)).isInstanceOf(LeaseLost.class);
        other.moveTo(late, 9);
        assertThat(mine.position()).isEqualTo(9);
    }

    @Test
    void givenReleasedLease_whenAnotherAsks_thenItLeadsAtOnce() {
        mine.release(mine.acquire().orElseThrow());
        assertThat(other.acquire()).isPresent();
    }

    private void letItRunOut() {
        Document past = new Document("$set", new Document("until", Instant.EPOCH));
        Mono.from(fixture.database().getCollection("relay").updateOne(new Document(), past))
                .block();
    }
}
