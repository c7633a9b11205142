package be.ecolenumerique.helpdesk.query.exports;

import be.ecolenumerique.helpdesk.contracts.AgreedText;
import be.ecolenumerique.helpdesk.query.answers.PersonView;
import be.ecolenumerique.helpdesk.query.answers.SupplierView;
import be.ecolenumerique.helpdesk.query.tickets.ActivityEntry.Author;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Events of companies that name the person, as who acted or in what they say, and of its record; in their order.
 *
 * @param earlierLeftOut whether there are more: the newest 10,000 are here
 */
record History(List<Entry> items, boolean earlierLeftOut) {

    /**
     * @param event wire name: {@code supplier.member-added}, {@code supplier.invitation-accepted}, {@code person.registered}, …
     * @param person whom it happened to; absent where to the company as a whole
     * @param mailbox the company's reference mailbox that was set
     * @param until when the link of the invitation ends
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Entry(
            String event,
            Instant at,
            Author by,
            Optional<SupplierView> company,
            Optional<PersonView> person,
            Optional<String> mailbox,
            Optional<Instant> until,
            Optional<Acceptance> acceptance) {}

    /**
     * What was agreed to by registering.
     *
     * @param texts which, in which version; none of an account that there was before
     * @param agreedAt when, as the identity provider keeps it
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Acceptance(List<AgreedText> texts, Optional<Instant> agreedAt) {}
}
