package be.ecolenumerique.helpdesk.command.aggregate;

import be.ecolenumerique.helpdesk.contracts.ContractsJson;
import be.ecolenumerique.helpdesk.contracts.EventMetadata;
import java.util.Objects;
import org.axonframework.messaging.MetaData;
import tools.jackson.databind.node.ObjectNode;

/** An event's metadata, inside Axon's and as JSON text: {@link EventMetadata}, and beside it the receipt, if any. */
final class EventSurroundings {
    static final String META = "surroundings";
    private static final String RECEIPT = "receipt";

    private EventSurroundings() {}

    static MetaData of(EventMetadata metadata) {
        return MetaData.with(META, metadata);
    }

    static MetaData with(MetaData metadata, Receipt receipt) {
        return metadata.and(RECEIPT, receipt);
    }

    static EventMetadata in(MetaData metadata) {
        return (EventMetadata) Objects.requireNonNull(metadata.get(META), "an event without surroundings");
    }

    static String toJson(MetaData metadata) {
        if (!metadata.containsKey(RECEIPT)) {
            return ContractsJson.MAPPER.writeValueAsString(in(metadata));
        }
        ObjectNode json = ContractsJson.MAPPER.valueToTree(in(metadata));
        json.setAll(ContractsJson.MAPPER.<ObjectNode>valueToTree(metadata.get(RECEIPT)));
        return json.toString();
    }

    static MetaData parse(String json) {
        return of(ContractsJson.MAPPER.readValue(json, EventMetadata.class));
    }
}
