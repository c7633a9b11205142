package be.ecolenumerique.helpdesk.backends.containers;

import java.io.Serial;

/** Containers were asked for and can not be had. Its sentence says all; where it was thrown tells nobody anything. */
final class NoContainers extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    NoContainers(String sentence) {
        super(sentence, null, false, false);
    }
}
