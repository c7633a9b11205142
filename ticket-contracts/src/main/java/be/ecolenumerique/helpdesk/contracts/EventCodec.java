package be.ecolenumerique.helpdesk.contracts;

import tools.jackson.databind.node.ObjectNode;

/** Events to JSON and back, for the log and for consumers alike; the one place where older revisions become newer ones. */
public final class EventCodec {
    private final EventTypes types;
    private final Upcasters upcasters;

    public EventCodec(EventTypes types) {
        this(types, Upcasters.published(types));
    }

    public EventCodec(EventTypes types, Upcasters upcasters) {
        this.types = types;
        this.upcasters = upcasters;
    }

    public static EventCodec published() {
        return new EventCodec(EventTypes.published());
    }

    public EventTypes types() {
        return types;
    }

    public WireEvent encode(EventEnvelope<?> envelope) {
        EventType type = types.of(envelope.event().getClass());
        return new WireEvent(
                envelope.eventId(),
                envelope.aggregate(),
                envelope.sequence(),
                type.name(),
                type.revision(),
                envelope.time(),
                ContractsJson.MAPPER.writeValueAsString(envelope.metadata()),
                ContractsJson.MAPPER.writeValueAsString(envelope.event()));
    }

    public EventEnvelope<Object> decode(WireEvent wire, long commit) {
        EventMetadata metadata = ContractsJson.MAPPER.readValue(wire.metadata(), EventMetadata.class);
        Object event = payload(wire.type(), wire.revision(), wire.payload());
        return new EventEnvelope<>(
                wire.eventId(), wire.aggregate(), wire.sequence(), commit, wire.time(), metadata, event);
    }

    /** The event behind a wire name, revision and JSON text; of an earlier revision as if it had been written today. */
    public Object payload(String type, int revision, String json) {
        EventType known = types.of(type);
        if (revision > known.revision()) {
            throw new UnknownEventType(type + " revision " + revision);
        }
        if (revision < known.revision()) {
            ObjectNode earlier = (ObjectNode) ContractsJson.MAPPER.readTree(json);
            return ContractsJson.MAPPER.treeToValue(upcasters.upcast(known, revision, earlier), known.eventClass());
        }
        return ContractsJson.MAPPER.readValue(json, known.eventClass());
    }
}
