package be.ecolenumerique.helpdesk.command.invitations;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Sorts.descending;

import be.ecolenumerique.helpdesk.command.invitations.InvitationMail.End;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@code invitation_mails {_id: "SUP-1 P-… 7", supplier, person, number, asked, provider, sent?, dead?, ended?, end?}}: the ledger of
 * the mails that the identity provider sends for us. Ids alone, no address, no link. What is written is not written again, so
 * whoever repeats a pass changes nothing. Blocking.
 */
public final class InvitationMails {
    private static final int MOST = 200;
    private static final Bson OPEN = exists(InvitationMailDocuments.ENDED, false);

    private final MongoCollection<Document> mails;
    private final InstantSource clock;
    private final InvitationMailIndexes indexes;

    /** @param clock real time */
    public InvitationMails(MongoDatabase database, InstantSource clock) {
        mails = database.getCollection("invitation_mails")
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.clock = clock;
        indexes = new InvitationMailIndexes(mails);
    }

    void asked(SupplierId supplier, OpenInvitation invitation, String provider) {
        indexes.require();
        Mono.from(mails.updateOne(
                        eq("_id", key(supplier, invitation)),
                        new Document(
                                "$setOnInsert",
                                InvitationMailDocuments.asked(supplier, invitation, provider, clock.instant())),
                        new UpdateOptions().upsert(true)))
                .block();
    }

    void sent(SupplierId supplier, OpenInvitation invitation) {
        once(key(supplier, invitation), InvitationMailDocuments.SENT, Updates.set(InvitationMailDocuments.SENT, now()));
    }

    void registered(SupplierId supplier, OpenInvitation invitation) {
        end(key(supplier, invitation), End.REGISTERED);
    }

    /** Nobody can open its form any more; who has sent one off may still become a user. */
    void dead(InvitationMail line) {
        once(key(line), InvitationMailDocuments.DEAD, Updates.set(InvitationMailDocuments.DEAD, now()));
    }

    void end(InvitationMail line, End end) {
        end(key(line), end);
    }

    /** The lines of a company without an end. To be asked before the log is: whatever has a line is in the log already. */
    List<InvitationMail> open(SupplierId supplier) {
        return Objects.requireNonNull(Flux.from(
                        mails.find(and(eq(InvitationMailDocuments.SUPPLIER, supplier.toString()), OPEN)))
                .map(InvitationMailDocuments::read)
                .collectList()
                .block());
    }

    /** The newest first; of everybody without a person. */
    public List<InvitationMail> newest(Optional<PersonId> person) {
        return newest(person, MOST);
    }

    public List<InvitationMail> newest(Optional<PersonId> person, int most) {
        return Objects.requireNonNull(Flux.from(mails.find(
                                person.map(id -> eq(InvitationMailDocuments.PERSON, id.value()))
                                        .orElseGet(Document::new))
                        .sort(descending(InvitationMailDocuments.ASKED, InvitationMailDocuments.NUMBER))
                        .limit(most))
                .map(InvitationMailDocuments::read)
                .collectList()
                .block());
    }

    private void end(String key, End end) {
        once(
                key,
                InvitationMailDocuments.ENDED,
                Updates.combine(
                        Updates.set(InvitationMailDocuments.ENDED, now()),
                        Updates.set(InvitationMailDocuments.END, end.word())));
    }

    private void once(String key, String field, Bson change) {
        Mono.from(mails.updateOne(and(eq("_id", key), exists(field, false)), change))
                .block();
    }

    private Date now() {
        return Date.from(clock.instant());
    }

    private static String key(SupplierId supplier, OpenInvitation invitation) {
        return key(supplier, invitation.person(), invitation.number());
    }

    private static String key(InvitationMail line) {
        return key(line.supplier(), line.person(), line.number());
    }

    private static String key(SupplierId supplier, PersonId person, long number) {
        return supplier + " " + person.value() + " " + number;
    }
}
