package be.ecolenumerique.helpdesk.consumer;

import org.bson.Document;

/** A row as a document. The fields {@code _id}, {@code seq} and {@code last} are the consumer's own and not the codec's. */
public interface RowCodec<V> {
    Document write(V row);

    V read(Document document);
}
