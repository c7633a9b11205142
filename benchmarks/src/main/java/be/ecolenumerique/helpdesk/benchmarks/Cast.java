package be.ecolenumerique.helpdesk.benchmarks;

import be.ecolenumerique.helpdesk.localstack.FrontDoorClient;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.Tokens;
import be.ecolenumerique.helpdesk.localstack.TutorialPerson;
import be.ecolenumerique.helpdesk.localstack.WriteSide;
import be.ecolenumerique.helpdesk.localstack.story.TutorialTicket;
import java.time.ZoneId;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Who takes part: a technician, a company's reference mailbox and its id, and what a ticket is opened with. */
record Cast(String technician, String supplier, String company, String opening) {
    static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    static Cast registeredAt(LocalStack stack) {
        return registered(stack.frontDoor(), stack.tokens());
    }

    static Cast registeredAt(WriteSide side) {
        return registered(new FrontDoorClient(side.address()), side.tokens());
    }

    private static Cast registered(FrontDoorClient door, Tokens tokens) {
        var company = door.post(
                        "/api/v1/suppliers",
                        tokens.of(TutorialPerson.SUPPLIER_MANAGER),
                        Map.of("name", "ACME", "referenceMailbox", TutorialPerson.SUPPLIER.email()))
                .succeeded();
        String id = company.json().required("id").asString();
        return new Cast(tokens.of(TutorialPerson.TECHNICIAN), tokens.of(TutorialPerson.SUPPLIER), id, opening(id));
    }

    private static String opening(String supplier) {
        return JsonMapper.builder().build().writeValueAsString(TutorialTicket.assignedTo(supplier));
    }
}
