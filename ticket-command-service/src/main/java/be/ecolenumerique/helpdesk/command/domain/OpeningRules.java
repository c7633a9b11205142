package be.ecolenumerique.helpdesk.command.domain;

import be.ecolenumerique.helpdesk.command.domain.TicketCommand.OpenTicket;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.RoleMayNot;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.SupplierSuspended;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection.UnknownReference;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.SupplierAssigned;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketOpened;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A technician or a system opens a ticket, at once for a supplier or for EN alone until it is assigned (behaviour §4). */
final class OpeningRules {
    private OpeningRules() {}

    static List<TicketEvent> open(OpenTicket command, Directory directory) {
        requireOpener(command.actor().role());
        NewTicket form = command.form();
        requireKnown(isOpener(form) || directory.isEnPerson(form.technician()), "/technician");
        form.relatedTo().ifPresent(related -> requireKnown(directory.exists(related), "/relatedTo"));
        form.supplier().ifPresent(supplier -> requireAssignable(supplier, directory));
        List<TicketEvent> events = new ArrayList<>();
        events.add(opened(command));
        form.supplier()
                .ifPresent(supplier -> events.add(new SupplierAssigned(command.ticket(), supplier, Optional.empty())));
        return events;
    }

    static void requireAssignable(SupplierId supplier, Directory directory) {
        switch (directory.standingOf(supplier)) {
            case UNKNOWN -> throw new UnknownReference("/supplier").asException();
            case SUSPENDED -> throw new SupplierSuspended().asException();
            case ACTIVE -> {}
        }
    }

    private static void requireOpener(Role role) {
        if (role != Role.TECHNICIAN && role != Role.SYSTEM) {
            throw new RoleMayNot().asException();
        }
    }

    private static boolean isOpener(NewTicket form) {
        return form.actor().role() == Role.TECHNICIAN
                && form.actor().person().filter(form.technician()::equals).isPresent();
    }

    private static void requireKnown(boolean eligible, String pointer) {
        if (!eligible) {
            throw new UnknownReference(pointer).asException();
        }
    }

    private static TicketOpened opened(OpenTicket command) {
        NewTicket form = command.form();
        return new TicketOpened(
                command.ticket(),
                form.requestType(),
                form.summary(),
                form.description(),
                form.actor().person().orElseThrow(),
                form.technician(),
                command.contact(),
                form.school(),
                form.equipment(),
                form.assetTag(),
                form.relatedTo());
    }
}
