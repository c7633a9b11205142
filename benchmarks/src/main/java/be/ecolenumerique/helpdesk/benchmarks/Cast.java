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
        return registeredAt(stack, TutorialPerson.SUPPLIER);
    }

    /** @param mailbox whose address is the company's reference mailbox */
    static Cast registeredAt(LocalStack stack, TutorialPerson mailbox) {
        return registered(stack.frontDoor(), stack.tokens(), mailbox);
    }

    static Cast registeredAt(WriteSide side) {
        return registered(new FrontDoorClient(side.address()), side.tokens(), TutorialPerson.SUPPLIER);
    }

    private static Cast registered(FrontDoorClient door, Tokens tokens, TutorialPerson mailbox) {
        var company = door.post(
                        "/api/v1/suppliers",
                        tokens.of(TutorialPerson.SUPPLIER_MANAGER),
                        Map.of("name", mailbox.fullName(), "referenceMailbox", mailbox.email()))
                .succeeded();
        String id = company.json().required("id").asString();
        return new Cast(tokens.of(TutorialPerson.TECHNICIAN), tokens.of(mailbox), id, opening(id));
    }

    private static String opening(String supplier) {
        return JsonMapper.builder().build().writeValueAsString(TutorialTicket.assignedTo(supplier));
    }
}
