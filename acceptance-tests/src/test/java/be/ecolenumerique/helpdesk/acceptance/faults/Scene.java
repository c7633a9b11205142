package be.ecolenumerique.helpdesk.acceptance.faults;

import be.ecolenumerique.helpdesk.acceptance.faults.audit.Mailboxes;
import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import be.ecolenumerique.helpdesk.acceptance.people.SchoolContact;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import java.time.LocalDate;

/** Who acts while parts of the help desk fail: one technician, one company, one teacher. */
record Scene(LocalStack stack, EnStaff technician, Company supplier, SchoolContact contact, LocalDate nextWeek) {

    static Scene of(Story story) {
        return new Scene(
                story.stack(),
                story.technician("Quentin"),
                story.company("ACME", story.manager("Sophie")),
                story.teacher("Enseignant"),
                story.today().plusDays(7));
    }

    Mailboxes mailboxes() {
        return new Mailboxes(technician.email(), stack.managerMailbox(), contact.email(), supplier.email());
    }
}
