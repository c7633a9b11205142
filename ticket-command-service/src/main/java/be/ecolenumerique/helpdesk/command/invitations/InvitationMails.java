package be.ecolenumerique.helpdesk.command.invitations;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
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
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@code invitation_mails {_id: "SUP-1 P-… 7", supplier, person, number, asked, provider, sent?, ended?, end?}}: the ledger of
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
        Mono.from(mails.updateOne(
                        and(eq("_id", key(supplier, invitation)), exists(InvitationMailDocuments.SENT, false)),
                        Updates.set(InvitationMailDocuments.SENT, Date.from(clock.instant()))))
                .block();
    }

    void registered(SupplierId supplier, OpenInvitation invitation) {
        end(eq("_id", key(supplier, invitation)), End.REGISTERED);
    }

    /** The lines of a company without an end. To be asked before the log is: whatever has a line is in the log already. */
    List<String> open(SupplierId supplier) {
        return Objects.requireNonNull(Flux.from(
                        mails.find(and(eq(InvitationMailDocuments.SUPPLIER, supplier.toString()), OPEN)))
                .map(line -> line.getString("_id"))
                .collectList()
                .block());
    }

    /** These lines but those of open invitations, once the links of all others are dead. */
    void endAllBut(
            List<String> lines,
            SupplierId supplier,
            Collection<OpenInvitation> open,
            Collection<OpenInvitation> expired) {
        Set<String> living = keys(supplier, open);
        Set<String> late = keys(supplier, expired);
        Map<End, List<String>> ended = lines.stream()
                .filter(line -> !living.contains(line))
                .collect(Collectors.groupingBy(line -> late.contains(line) ? End.EXPIRED : End.WITHDRAWN));
        ended.forEach((end, which) -> end(in("_id", which), end));
    }

    /** The newest first; of everybody without a person. */
    public List<InvitationMail> newest(Optional<PersonId> person) {
        return Objects.requireNonNull(Flux.from(mails.find(
                                person.map(id -> eq(InvitationMailDocuments.PERSON, id.value()))
                                        .orElseGet(Document::new))
                        .sort(descending(InvitationMailDocuments.ASKED, InvitationMailDocuments.NUMBER))
                        .limit(MOST))
                .map(InvitationMailDocuments::read)
                .collectList()
                .block());
    }

    private void end(Bson which, End end) {
        Mono.from(mails.updateMany(
                        and(which, OPEN),
                        Updates.combine(
                                Updates.set(InvitationMailDocuments.ENDED, Date.from(clock.instant())),
                                Updates.set(InvitationMailDocuments.END, end.word()))))
                .block();
    }

    private static Set<String> keys(SupplierId supplier, Collection<OpenInvitation> invitations) {
        return invitations.stream().map(one -> key(supplier, one)).collect(Collectors.toSet());
    }

    private static String key(SupplierId supplier, OpenInvitation invitation) {
        return supplier + " " + invitation.person().value() + " " + invitation.number();
    }
}
