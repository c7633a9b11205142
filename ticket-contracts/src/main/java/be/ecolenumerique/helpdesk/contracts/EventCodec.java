package be.ecolenumerique.helpdesk.contracts;

/** Events to JSON and back, for the log and for consumers alike; the one place where older revisions become newer ones. */
public final class EventCodec {
    private final EventTypes types;

    public EventCodec(EventTypes types) {
        this.types = types;
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

    /** The event behind a wire name, revision and JSON text. */
    public Object payload(String type, int revision, String json) {
        EventType known = types.of(type);
        if (revision > known.revision()) {
            throw new UnknownEventType(type + " revision " + revision);
        }
        return ContractsJson.MAPPER.readValue(json, known.eventClass());
    }
}
