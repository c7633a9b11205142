package be.ecolenumerique.helpdesk.consumer;

import com.mongodb.client.model.WriteModel;
import org.bson.Document;

/**
 * A write beside the row, made before it. It may be made again after a crash, also after later ones were made: an insert by
 * its own {@code _id} (an existing one is left alone), or an update that names the sequence it replaces.
 */
public record SideWrite(String collection, WriteModel<Document> write) {}
