package be.ecolenumerique.helpdesk.query.tickets;

import be.ecolenumerique.helpdesk.contracts.Equipment;
import be.ecolenumerique.helpdesk.contracts.RequestType;
import be.ecolenumerique.helpdesk.contracts.TicketAction;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import be.ecolenumerique.helpdesk.query.answers.ContactView;
import be.ecolenumerique.helpdesk.query.answers.PersonView;
import be.ecolenumerique.helpdesk.query.answers.SupplierView;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as one caller may see it (behaviour §3). A school contact sees the opening fields, status, appointment, summary
 * of the intervention, approval and its part of the activity; the other fields are absent then.
 *
 * @param version the last one that the caller may know of; also the {@code ETag}
 * @param assignee « Responsable »; absent for « -- »
 * @param relatedTo an earlier ticket about the same thing, where the caller sees that one too
 * @param participants « Partagé avec »
 * @param subscribed whether the caller gets a mail for each comment; absent for systems and of the past
 * @param allowedActions what the caller may do now: the path names of the writes; none of the past
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TicketView(
        String reference,
        long version,
        TicketStatus status,
        RequestType requestType,
        String summary,
        String description,
        PersonView creator,
        Instant createdAt,
        Instant updatedAt,
        SchoolView school,
        ContactView contact,
        EquipmentView equipment,
        @Nullable String assetTag,
        @Nullable String relatedTo,
        @Nullable PersonView technician,
        @Nullable SupplierView supplier,
        @Nullable PersonView assignee,
        @Nullable AppointmentView appointment,
        @Nullable CompletionView completion,
        ApprovalView approval,
        @Nullable List<ParticipantView> participants,
        @Nullable Boolean subscribed,
        List<TicketAction> allowedActions,
        ActivityView activity) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EquipmentView(@Nullable String lot, String model) {
        static EquipmentView of(Equipment equipment) {
            return new EquipmentView(equipment.lot().orElse(null), equipment.model());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AppointmentView(Instant at, @Nullable String message) {}

    record CompletionView(String summary, Instant at, long version) {}

    /**
     * @param items entries in order, the newest at the end
     * @param earlier value of {@code activityBefore} for the entries before these; absent where there are none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActivityView(List<ActivityEntry> items, @Nullable Long earlier) {}

    /** @param role why somebody is among the participants */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ParticipantView(
            Part role,
            @Nullable PersonView person,
            @Nullable SupplierView supplier) {
        enum Part {
            CREATOR,
            CONTACT,
            SUPPLIER,
            /** Added by somebody who handles the ticket. */
            SHARED
        }
    }

    /**
     * « 1 approbation nécessaire ».
     *
     * @param dueAt from then on the ticket closes by itself
     * @param dueBecause the completion that the period runs from
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ApprovalView(
            boolean pending,
            @Nullable Instant dueAt,
            @Nullable DueBecause dueBecause) {
        record DueBecause(String event, long version, Instant at) {}
    }
}
