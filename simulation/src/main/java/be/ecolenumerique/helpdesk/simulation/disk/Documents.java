package be.ecolenumerique.helpdesk.simulation.disk;

import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWrapper;
import org.bson.BsonDocumentWriter;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;

/** Between what a collection is typed with and what lies on the disk, by the collection's own codecs. */
record Documents<T>(Class<T> type, CodecRegistry registry) {

    <N> Documents<N> of(Class<N> other) {
        return new Documents<>(other, registry);
    }

    T read(BsonDocument stored) {
        return registry.get(type)
                .decode(new BsonDocumentReader(stored), DecoderContext.builder().build());
    }

    BsonDocument write(Object document) {
        if (document instanceof RawBsonDocument raw) {
            return raw.decode(new BsonDocumentCodec());
        }
        var writer = new BsonDocumentWriter(new BsonDocument());
        encode(codec(), writer, document);
        return writer.getDocument();
    }

    private Codec<T> codec() {
        return registry.get(type);
    }

    private void encode(Codec<T> codec, BsonDocumentWriter writer, Object document) {
        codec.encode(writer, type.cast(document), EncoderContext.builder().build());
    }

    BsonDocument bson(Bson bson) {
        BsonDocument made = bson.toBsonDocument(BsonDocument.class, registry);
        return made instanceof BsonDocumentWrapper<?> ? made.clone() : made;
    }
}
