package be.ecolenumerique.helpdesk.observability;

import be.ecolenumerique.helpdesk.localstack.FrontDoorClient;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.TutorialPerson;
import be.ecolenumerique.helpdesk.localstack.story.TutorialTicket;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** A little of everything that people do: tickets through their life, lists, mails, the school's page. */
final class SmallLoad {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final FrontDoorClient door;
    private final String technician;
    private final String supplier;
    private final String company;

    SmallLoad(LocalStack stack) {
        door = stack.frontDoor();
        technician = stack.tokens().of(TutorialPerson.TECHNICIAN);
        supplier = stack.tokens().of(TutorialPerson.SUPPLIER);
        company = door.post(
                        "/api/v1/suppliers",
                        stack.tokens().of(TutorialPerson.SUPPLIER_MANAGER),
                        Map.of("name", "ACME", "referenceMailbox", TutorialPerson.SUPPLIER.email()))
                .succeeded()
                .json()
                .required("id")
                .asString();
    }

    /** A write, whatever becomes of it. */
    void attempt() {
        door.post("/api/v1/tickets", technician, TutorialTicket.assignedTo(company));
    }

    void round() {
        var opened = door.post("/api/v1/tickets", technician, TutorialTicket.assignedTo(company))
                .succeeded();
        String ticket = "/api/v1/tickets/" + opened.json().required("reference").asString();
        supplierHandles(ticket);
        somebodyLooks(ticket);
    }

    private void supplierHandles(String ticket) {
        String appointment = LocalDate.now(BRUSSELS).plusDays(3) + "T09:00";
        door.post(ticket + "/schedule-intervention", supplier, Map.of("at", appointment))
                .succeeded();
        door.post(ticket + "/complete-intervention", supplier, Map.of("summary", "Alimentation remplacée."))
                .succeeded();
    }

    private void somebodyLooks(String ticket) {
        door.get("/api/v1/tickets", technician).succeeded();
        door.get(ticket + "/mails", technician);
        door.get("/answers/nobodys-token", technician);
    }
}
