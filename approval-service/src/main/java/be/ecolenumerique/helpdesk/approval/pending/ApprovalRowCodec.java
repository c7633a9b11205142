package be.ecolenumerique.helpdesk.approval.pending;

import be.ecolenumerique.helpdesk.consumer.RowCodec;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.util.Date;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.bson.Document;

/** {@code next} and {@code due} are there while an answer is awaited: the instants of the next step and of the last one. */
public final class ApprovalRowCodec implements RowCodec<TicketApproval> {
    static final String NEXT = "next";
    static final String DUE = "due";
    private static final String CONTACT = "contact";
    private static final String FORMER = "former";
    private static final String OPENING = "opening";
    private static final String AWAITED = "awaited";
    private static final String REMINDED = "reminded";

    @Override
    public Document write(TicketApproval row) {
        var document = new Document(CONTACT, row.contacts().current().value())
                .append(
                        FORMER,
                        row.contacts().former().stream().map(PersonId::value).toList())
                .append(OPENING, OpeningDocument.write(row.opening()));
        row.awaited()
                .ifPresent(answer -> document.append(AWAITED, write(answer))
                        .append(DUE, Date.from(answer.completion().dueAt()))
                        .append(NEXT, Date.from(answer.nextStepAt())));
        return document;
    }

    private static Document write(AwaitedAnswer answer) {
        var document = CompletionDocument.write(answer.completion());
        answer.reminded().ifPresent(days -> document.append(REMINDED, days));
        return document;
    }

    @Override
    public TicketApproval read(Document document) {
        return new TicketApproval(
                OpeningDocument.read(document.get(OPENING, Document.class)), contacts(document), awaited(document));
    }

    private static Contacts contacts(Document document) {
        return new Contacts(
                PersonId.of(document.getString(CONTACT)),
                document.getList(FORMER, String.class).stream()
                        .map(PersonId::of)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    static Optional<AwaitedAnswer> awaited(Document document) {
        return Optional.ofNullable(document.get(AWAITED, Document.class))
                .map(a -> new AwaitedAnswer(CompletionDocument.read(a), reminded(a)));
    }

    private static OptionalInt reminded(Document awaited) {
        Integer days = awaited.getInteger(REMINDED);
        return days == null ? OptionalInt.empty() : OptionalInt.of(days);
    }
}
