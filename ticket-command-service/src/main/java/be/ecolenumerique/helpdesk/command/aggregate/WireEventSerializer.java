package be.ecolenumerique.helpdesk.command.aggregate;

import be.ecolenumerique.helpdesk.contracts.ContractsJson;
import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.contracts.EventType;
import java.util.Objects;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;

/**
 * Axon's events as the published language writes them: wire names and revisions, never class names; JSON text. Older
 * revisions are read by the same codec that consumers use; an unknown type is an error, nothing is sourced without it.
 */
public final class WireEventSerializer implements Serializer {
    private static final String METADATA = MetaData.class.getName();

    private final EventCodec codec;
    private final Converter converter = new ChainingConverter();

    public WireEventSerializer(EventCodec codec) {
        this.codec = codec;
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
        String json = object instanceof MetaData metadata
                ? EventSurroundings.toJson(metadata)
                : ContractsJson.MAPPER.writeValueAsString(object);
        T data = converter.convert(json, String.class, representation);
        return new SimpleSerializedObject<>(data, representation, typeForClass(object.getClass()));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(String.class, representation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        String json = converter.convert(serialized.getData(), serialized.getContentType(), String.class);
        SerializedType type = serialized.getType();
        return (T)
                (METADATA.equals(type.getName())
                        ? EventSurroundings.parse(json)
                        : codec.payload(type.getName(), revision(type), json));
    }

    private static int revision(SerializedType type) {
        return Integer.parseInt(Objects.requireNonNull(type.getRevision(), "an event without revision"));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return METADATA.equals(type.getName())
                ? MetaData.class
                : codec.types().of(type.getName()).eventClass();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        if (MetaData.class.equals(type)) {
            return new SimpleSerializedType(METADATA, null);
        }
        EventType known = codec.types().of((Class<?>) type);
        return new SimpleSerializedType(known.name(), Integer.toString(known.revision()));
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
