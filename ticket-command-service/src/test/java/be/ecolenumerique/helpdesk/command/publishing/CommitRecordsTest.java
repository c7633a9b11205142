package be.ecolenumerique.helpdesk.command.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.command.eventlog.Commit;
import be.ecolenumerique.helpdesk.command.eventlog.LoggedEvent;
import be.ecolenumerique.helpdesk.command.eventlog.StoredCommit;
import be.ecolenumerique.helpdesk.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** A record is a copy of what stands in the log, and the trace goes on in its header. */
class CommitRecordsTest {
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private static ProducerRecord<String, byte[]> record(String metadata) {
        LoggedEvent event =
                new LoggedEvent("TECH-7", 4, "Ticket", "e-1", "ticket.commented", "2", "{\"n\":1.0}", metadata, 1);
        return CommitRecords.of(new StoredCommit(9, Instant.EPOCH, Commit.of(null, List.of(event))))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void givenTracedEvent_whenMadeARecord_thenTheTraceIsAHeader() {
        var header = record("{\"traceparent\":\"" + TRACE + "\"}").headers().lastHeader(Topics.HEADER_TRACEPARENT);
        assertThat(Objects.requireNonNull(header).value()).asString().isEqualTo(TRACE);
    }

    @Test
    void givenEvent_whenMadeARecord_thenPayloadAndMetadataAreCopiedAsTheyStand() {
        ProducerRecord<String, byte[]> record = record("{ \"correlationId\" : \"c\" }");
        assertThat(new String(record.value(), StandardCharsets.UTF_8))
                .contains("{\"n\":1.0}", "{ \"correlationId\" : \"c\" }", "\"sequence\":5", "\"revision\":2");
        assertThat(record.headers().lastHeader(Topics.HEADER_TRACEPARENT)).isNull();
        assertThat(record.timestamp()).isNull();
    }
}
