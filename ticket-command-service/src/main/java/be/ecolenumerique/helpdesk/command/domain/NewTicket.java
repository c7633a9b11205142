package be.ecolenumerique.helpdesk.command.domain;

import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.Equipment;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.RequestType;
import be.ecolenumerique.helpdesk.contracts.School;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.util.Optional;

/**
 * A ticket as a technician or a system fills it in, before it has a reference. {@code technician}: the responsible one, by
 * default the technician who opens it.
 */
public record NewTicket(
        Actor actor,
        RequestType requestType,
        String summary,
        String description,
        PersonId technician,
        ContactDetails contact,
        School school,
        Equipment equipment,
        Optional<String> assetTag,
        Optional<SupplierId> supplier,
        Optional<TicketReference> relatedTo) {}
