package be.ecolenumerique.helpdesk.command.api.tickets;

import be.ecolenumerique.helpdesk.command.domain.NewTicket;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.Equipment;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.RequestType;
import be.ecolenumerique.helpdesk.contracts.School;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.conventions.web.MultiLine;
import be.ecolenumerique.helpdesk.conventions.web.OneLine;
import java.util.Optional;

/** The form « Retour fournisseur » as it is filled in (behaviour §3). */
record OpenTicketBody(
        @OneLine(max = 255) String summary,
        @MultiLine(max = 20_000) String description,
        SchoolBody school,
        ContactBody contact,
        EquipmentBody equipment,
        @OneLine(max = 64) Optional<String> assetTag,
        Optional<SupplierId> supplier,
        Optional<PersonId> technician,
        Optional<RequestType> requestType,
        Optional<TicketReference> relatedTo) {

    record SchoolBody(
            @OneLine(max = 6, form = "[0-9]+") Optional<String> fi,
            @OneLine(max = 6, form = "[0-9]+") Optional<String> fe,
            @OneLine(max = 200) String name,
            @OneLine(max = 300) String address) {}

    record EquipmentBody(
            @OneLine(max = 60) Optional<String> lot,
            @OneLine(max = 200) String model) {}

    NewTicket form(Actor opener, PersonId responsible) {
        return new NewTicket(
                opener,
                requestType.orElse(RequestType.SUPPLIER_RETURN),
                summary,
                description,
                responsible,
                contact.details(),
                new School(school.fi(), school.fe(), school.name(), school.address()),
                new Equipment(equipment.lot(), equipment.model()),
                assetTag,
                supplier,
                relatedTo);
    }
}
