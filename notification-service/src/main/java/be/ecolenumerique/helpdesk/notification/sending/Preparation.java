package be.ecolenumerique.helpdesk.notification.sending;

import be.ecolenumerique.helpdesk.notification.outbox.MailState;
import be.ecolenumerique.helpdesk.notification.rendering.MimeMails.Addressee;
import be.ecolenumerique.helpdesk.notification.rendering.Occasion;
import java.time.Duration;

/** What is to be done with a mail, by what is known the moment it is written. */
sealed interface Preparation {
    record Write(Addressee to, Occasion occasion) implements Preparation {}

    /** It will never be sent. */
    record Over(MailState end) implements Preparation {}

    /** Its turn has not come. */
    record NotYet(Duration pause) implements Preparation {}

    /**
     * What it depends on could not be found out.
     *
     * @param reason one word, for the ledger
     */
    record HeldUp(String reason) implements Preparation {}
}
