package be.ecolenumerique.helpdesk.command.invitations;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import org.bson.Document;
import reactor.core.publisher.Flux;

/** For each way in which the ledger is asked; made before its first line is, by whichever replica comes first. */
final class InvitationMailIndexes {
    private final MongoCollection<Document> mails;
    private volatile boolean made;

    InvitationMailIndexes(MongoCollection<Document> mails) {
        this.mails = mails;
    }

    void require() {
        if (!made) {
            Flux.from(mails.createIndexes(List.of(
                            new IndexModel(ascending(InvitationMailDocuments.SUPPLIER)),
                            new IndexModel(ascending(InvitationMailDocuments.PERSON)),
                            new IndexModel(descending(InvitationMailDocuments.ASKED)))))
                    .blockLast();
            made = true;
        }
    }
}
