package be.ecolenumerique.helpdesk.notification.rendering;

import be.ecolenumerique.helpdesk.backends.faults.Sizes;
import be.ecolenumerique.helpdesk.backends.faults.Verdict;
import org.junit.jupiter.api.Test;

/** {@code acceptance-tests/wall mails} */
class HostileMailsTrial {
    @Test
    void givenHostileTextsInEveryField_whenManyMailsAreSent_thenEachArrivesOnceAndAsItShould() throws Exception {
        int number = Sizes.of("mails.number", 20_000);

        new HostileMails(Sizes.seed()).send(number);

        new Verdict("mails")
                .counted("mails with hostile texts in every field, each as it should be", number)
                .pronounce();
    }
}
