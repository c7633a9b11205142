package be.ecolenumerique.helpdesk.command.eventlog;

import static be.ecolenumerique.helpdesk.command.eventlog.Commits.event;
import static be.ecolenumerique.helpdesk.command.eventlog.Commits.keyed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.bson.RawBsonDocument;
import org.bson.codecs.DecoderContext;
import org.junit.jupiter.api.Test;

/** A commit survives its way to BSON and back; its number is the only thing that changes. */
class CommitCodecTest {
    private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void givenCommit_whenEncodedAndNumbered_thenItReadsBackEqual() {
        Commit commit = keyed("key", event("TECH-1", 0), event("TECH-1", 1));
        RawBsonDocument raw = EncodedCommit.of(commit, AT).numbered(4_711_000_000L);
        assertThat(decode(raw)).isEqualTo(new StoredCommit(4_711_000_000L, AT, commit));
    }

    @Test
    void givenEventWithoutAggregateKindAndRevision_whenEncoded_thenTheyStayAbsent() {
        LoggedEvent free = new LoggedEvent("!1", 0, null, "1", "application", null, "\"x\"", "{}", 7);
        RawBsonDocument raw = EncodedCommit.of(keyed(null, free), AT).numbered(1);
        assertThat(raw).doesNotContainKey("r");
        assertThat(raw.getArray("e").get(0).asDocument()).doesNotContainKeys("y", "rv");
        assertThat(((StoredCommit) decode(raw)).commit().events()).containsExactly(free);
        assertThat(free.hasAggregate()).isFalse();
    }

    @Test
    void givenNumberOnly_whenDecoded_thenItIsATombstone() {
        assertThat(decode(RawBsonDocument.parse("{_id: {$numberLong: '7'}}"))).isEqualTo(new Tombstone(7));
    }

    private static LogEntry decode(RawBsonDocument raw) {
        return new CommitCodec()
                .decode(raw.asBsonReader(), DecoderContext.builder().build());
    }
}
