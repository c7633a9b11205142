package be.ecolenumerique.helpdesk.query.projection;

import be.ecolenumerique.helpdesk.consumer.RowCodec;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.RequestType;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import be.ecolenumerique.helpdesk.query.projection.TicketRow.Opening;
import be.ecolenumerique.helpdesk.query.projection.TicketRow.Standing;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * A row in MongoDB: {@code n} number, {@code v} audience, {@code grp} o or c, {@code st} status, {@code ty} type, {@code cr}
 * creator, {@code ca} created, {@code ua} updated, {@code as} assignee, {@code sum} summary, {@code sch} school, {@code fi},
 * {@code fe}, {@code tag}, {@code hay}, {@code pv} public version. Without the search text where it was left out.
 */
public final class TicketRowCodec implements RowCodec<TicketRow> {
    public static final String OPEN_GROUP = "o";
    public static final String CLOSED_GROUP = "c";

    @Override
    public Document write(TicketRow row) {
        Opening opening = row.opening();
        var document = new Document("n", opening.ticket().number())
                .append("ty", opening.requestType().name())
                .append("cr", opening.creator().value())
                .append("ca", Date.from(opening.createdAt()))
                .append("sum", opening.summary())
                .append("sch", opening.school());
        opening.fi().ifPresent(fi -> document.append("fi", fi));
        opening.fe().ifPresent(fe -> document.append("fe", fe));
        opening.assetTag().ifPresent(tag -> document.append("tag", tag));
        document.putAll(standing(row));
        return document.append("hay", opening.haystack());
    }

    /** The part of a row that events move. */
    static Document standing(TicketRow row) {
        Standing standing = row.standing();
        var document = new Document("v", Audience.ofTicket(standing))
                .append("grp", row.isClosed() ? CLOSED_GROUP : OPEN_GROUP)
                .append("st", standing.status().name())
                .append("ua", Date.from(standing.updatedAt()))
                .append("pv", standing.publicVersion());
        standing.assignee().ifPresent(person -> document.append("as", person.value()));
        return document;
    }

    @Override
    public TicketRow read(Document document) {
        return new TicketRow(opening(document), standing(document));
    }

    private static Opening opening(Document document) {
        return new Opening(
                new TicketReference(document.getInteger("n")),
                RequestType.valueOf(document.getString("ty")),
                PersonId.of(document.getString("cr")),
                instant(document, "ca"),
                document.getString("sum"),
                document.getString("sch"),
                Optional.ofNullable(document.getString("fi")),
                Optional.ofNullable(document.getString("fe")),
                Optional.ofNullable(document.getString("tag")),
                document.get("hay", ""));
    }

    private static Standing standing(Document document) {
        List<String> audience = document.getList("v", String.class);
        return new Standing(
                TicketStatus.valueOf(document.getString("st")),
                Audience.supplierIn(audience),
                Optional.ofNullable(document.getString("as")).map(PersonId::of),
                Audience.contactIn(audience),
                document.getLong("pv"),
                instant(document, "ua"));
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }
}
