package be.ecolenumerique.helpdesk.command.domain;

import static be.ecolenumerique.helpdesk.command.domain.Cast.*;
import static be.ecolenumerique.helpdesk.command.domain.Commands.*;

import be.ecolenumerique.helpdesk.command.domain.TicketRejection.UnknownReference;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ContactChanged;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ParticipantAdded;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ParticipantRemoved;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TechnicianChanged;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeopleOfATicketTest {
    private final Trial trial = Trial.given(openFor(TECHNICIAN, ACME));

    @Test
    void givenOtherDetails_whenContactChanged_thenANewPerson_andTheSameDetailsChangeNothing() {
        var dutch = new ContactDetails("Madame Martin", Optional.empty(), Optional.empty(), Language.NL);

        trial.when(changeContact(MANAGER, NEXT_TEACHER, dutch))
                .thenRecords(new ContactChanged(TECH_175, NEXT_TEACHER, TEACHER));
        trial.when(changeContact(MANAGER, NEXT_TEACHER, TEACHERS_DETAILS)).thenNothingToDo();
    }

    @Test
    void givenSomebodyOfEn_whenTechnicianChanged_thenRecorded_andTheSameAgainChangesNothing() {
        trial.attempt(changeTechnician(MANAGER, MARC)).thenRecords(new TechnicianChanged(TECH_175, MARC, ANNE));

        trial.when(changeTechnician(TECHNICIAN, MARC)).thenNothingToDo();
        trial.when(changeTechnician(TECHNICIAN, BRUNO)).thenRefused(new UnknownReference("/person"));
    }

    @Test
    void givenPeopleOfEnAndOfTheSupplier_whenShared_thenAdded() {
        trial.when(share(ACMES_BRUNO, MARC)).thenRecords(new ParticipantAdded(TECH_175, MARC, Optional.empty()));
        trial.when(share(TECHNICIAN, CLARA)).thenRecords(new ParticipantAdded(TECH_175, CLARA, Optional.of(ACME)));
    }

    @Test
    void givenAnybodyElse_whenShared_thenAccessIsNeverWidened() {
        trial.when(share(ACMES_BRUNO, DORA)).thenRefused(new UnknownReference("/person"));
        trial.when(share(TECHNICIAN, DORA)).thenRefused(new UnknownReference("/person"));
        trial.when(share(TECHNICIAN, STRANGER)).thenRefused(new UnknownReference("/person"));
        trial.when(share(TECHNICIAN, PORTAL)).thenRefused(new UnknownReference("/person"));
    }

    @Test
    void givenAParticipant_whenSharedAgainOrTakenAwayTwice_thenNothingChanges() {
        trial.and(share(ACMES_BRUNO, MARC));
        trial.when(share(TECHNICIAN, MARC)).thenNothingToDo();

        trial.attempt(unshare(TECHNICIAN, MARC)).thenRecords(new ParticipantRemoved(TECH_175, MARC));
        trial.when(unshare(TECHNICIAN, MARC)).thenNothingToDo();
    }

    @Test
    void givenCreatorAndContact_whenSharedOrTakenAway_thenTheyAreThereAndStay() {
        trial.when(share(ACMES_BRUNO, ANNE)).thenNothingToDo();
        trial.when(share(ACMES_BRUNO, TEACHER)).thenNothingToDo();
        trial.when(unshare(ACMES_BRUNO, ANNE)).thenNothingToDo();
        trial.when(unshare(ACMES_BRUNO, TEACHER)).thenNothingToDo();
    }
}
