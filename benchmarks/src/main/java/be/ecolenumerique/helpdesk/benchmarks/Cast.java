package be.ecolenumerique.helpdesk.benchmarks;

import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.TutorialPerson;
import be.ecolenumerique.helpdesk.localstack.story.TutorialTicket;
import java.time.ZoneId;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Who takes part: a technician, a company's reference mailbox and its id, and what a ticket is opened with. */
record Cast(String technician, String supplier, String company, String opening) {
    static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    static Cast registeredAt(LocalStack stack) {
        var manager = stack.tokens().of(TutorialPerson.SUPPLIER_MANAGER);
        var company = stack.frontDoor()
                .post(
                        "/api/v1/suppliers",
                        manager,
                        Map.of("name", "ACME", "referenceMailbox", TutorialPerson.SUPPLIER.email()))
                .succeeded();
        String id = company.json().required("id").asString();
        return new Cast(
                stack.tokens().of(TutorialPerson.TECHNICIAN),
                stack.tokens().of(TutorialPerson.SUPPLIER),
                id,
                opening(id));
    }

    private static String opening(String supplier) {
        return JsonMapper.builder().build().writeValueAsString(TutorialTicket.assignedTo(supplier));
    }
}
