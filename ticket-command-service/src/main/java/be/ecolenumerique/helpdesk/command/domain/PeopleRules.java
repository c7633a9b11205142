package be.ecolenumerique.helpdesk.command.domain;

import be.ecolenumerique.helpdesk.command.domain.TicketCommand.AddParticipant;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.ChangeContact;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.ChangeTechnician;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.RemoveParticipant;
import be.ecolenumerique.helpdesk.command.domain.TicketState.Closed;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ContactChanged;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ParticipantAdded;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ParticipantRemoved;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TechnicianChanged;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Who goes with a ticket until it is closed: its contact, its technician, and whom it is shared with (never wider access). */
final class PeopleRules {
    private PeopleRules() {}

    static List<ContactChanged> changeContact(ChangeContact command, Situation s) {
        PersonId former = s.ticket().particulars().people().contact();
        s.nothingToDoIf(s.directory().isRecordOf(former, command.details()));
        requireNotClosed(command.expectedVersion(), s);
        return List.of(new ContactChanged(command.ticket(), command.contact(), former));
    }

    static List<TechnicianChanged> changeTechnician(ChangeTechnician command, Situation s) {
        PersonId former = s.ticket().particulars().people().technician();
        s.nothingToDoIf(former.equals(command.technician()));
        requireNotClosed(command.expectedVersion(), s);
        s.requireKnown(s.directory().isEnPerson(command.technician()), "/person");
        return List.of(new TechnicianChanged(command.ticket(), command.technician(), former));
    }

    static List<ParticipantAdded> share(AddParticipant command, Situation s) {
        s.nothingToDoIf(s.ticket().particulars().isShownTo(command.person()));
        requireNotClosed(command.expectedVersion(), s);
        boolean isEn = s.directory().isEnPerson(command.person());
        Optional<SupplierId> company =
                s.ticket().supplier().filter(supplier -> !isEn && s.directory().isMember(command.person(), supplier));
        s.requireKnown(isEn || company.isPresent(), "/person");
        return List.of(new ParticipantAdded(command.ticket(), command.person(), company));
    }

    /** Creator and contact stay: nothing to take away. */
    static List<ParticipantRemoved> unshare(RemoveParticipant command, Situation s) {
        s.nothingToDoIf(!s.ticket().particulars().participants().containsKey(command.person()));
        requireNotClosed(command.expectedVersion(), s);
        return List.of(new ParticipantRemoved(command.ticket(), command.person()));
    }

    private static void requireNotClosed(OptionalLong expectedVersion, Situation s) {
        s.requireVersion(expectedVersion);
        if (s.ticket() instanceof Closed) {
            throw s.wrongStatus();
        }
    }
}
