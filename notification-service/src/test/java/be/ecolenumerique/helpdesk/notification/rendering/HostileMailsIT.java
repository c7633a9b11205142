package be.ecolenumerique.helpdesk.notification.rendering;

import org.junit.jupiter.api.Test;

/** The sample of the build; {@code acceptance-tests/wall mails} sends twenty thousand. */
class HostileMailsIT {
    @Test
    void givenHostileTextsInEveryField_whenMailsAreSent_thenNoHeaderNoRecipientNoMarkupIsAdded_andNothingIsEvaluated()
            throws Exception {
        new HostileMails(1).send(250);
    }
}
