package be.ecolenumerique.helpdesk.contracts;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * An event as it stands in the log and travels on Kafka: type and revision are wire names, payload and metadata are JSON
 * text, copied and never rewritten on the way.
 *
 * @param time RFC 3339, UTC
 */
public record WireEvent(
        String eventId,
        String aggregate,
        long sequence,
        String type,
        int revision,
        Instant time,
        @JsonRawValue String metadata,
        @JsonRawValue String payload) {

    /** The value of a Kafka record. */
    public byte[] toBytes() {
        return ContractsJson.MAPPER.writeValueAsBytes(this);
    }

    public static WireEvent parse(byte[] value) {
        JsonNode node = ContractsJson.MAPPER.readTree(value);
        return new WireEvent(
                node.required("eventId").stringValue(),
                node.required("aggregate").stringValue(),
                node.required("sequence").longValue(),
                node.required("type").stringValue(),
                node.required("revision").intValue(),
                Instant.parse(node.required("time").stringValue()),
                node.required("metadata").toString(),
                node.required("payload").toString());
    }
}
