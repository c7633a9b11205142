package be.ecolenumerique.helpdesk.query.exports;

import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.query.answers.Page;
import be.ecolenumerique.helpdesk.query.answers.SupplierView;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept about a person.
 *
 * @param id by which tickets and events name it
 * @param erased whether the record is gone; what names the id stays
 * @param record absent of an erased person
 * @param otherRecords of a teacher, those with the same address, one for each of its tickets: they are erased with this one
 * @param membership the company that it acts for
 * @param invitationMails newest first
 * @param tickets those that name one of these records, in order of their references
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonExport(
        String id,
        boolean erased,
        @Nullable Kept record,
        List<Kept> otherRecords,
        @Nullable Membership membership,
        History history,
        List<InvitationMail> invitationMails,
        Page<ExportedTicket> tickets) {

    /**
     * @param account hash of issuer and subject of the account that signs in as this person
     * @param revision how often the record was written
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Kept(
            String id,
            Person.Kind kind,
            String name,
            @Nullable String email,
            @Nullable String phone,
            String language,
            @Nullable String account,
            int revision) {
        static Kept of(Person person) {
            return new Kept(
                    person.id().value(),
                    person.kind(),
                    person.name(),
                    person.email().map(address -> address.value()).orElse(null),
                    person.phone().orElse(null),
                    person.language().code(),
                    person.account().orElse(null),
                    person.rev());
        }
    }

    /** @param referenceMailbox whether it is the company's mailbox, which is company data */
    record Membership(SupplierView company, boolean referenceMailbox) {}
}
