package be.ecolenumerique.helpdesk.backends.mail;

import java.time.Duration;

/** What the sink does at one stage of a dialogue. */
sealed interface SmtpAnswer {

    /** Whether the client may go on to the next stage. */
    boolean letsGoOn();

    /** Whether a message that gets this answer is kept. */
    boolean keepsMessage();

    record Reply(String text) implements SmtpAnswer {

        @Override
        public boolean letsGoOn() {
            return text.startsWith("2") || text.startsWith("3");
        }

        @Override
        public boolean keepsMessage() {
            return letsGoOn();
        }
    }

    /** Cuts the connection, after keeping the message or without. */
    record HangUp(boolean keepsMessage) implements SmtpAnswer {

        @Override
        public boolean letsGoOn() {
            return false;
        }
    }

    record Silence() implements SmtpAnswer {

        @Override
        public boolean letsGoOn() {
            return false;
        }

        @Override
        public boolean keepsMessage() {
            return false;
        }
    }

    /** An answer without end that comes byte by byte, so that nobody who waits for the next byte ever gives up. */
    record Drip(Duration pause) implements SmtpAnswer {

        @Override
        public boolean letsGoOn() {
            return false;
        }

        @Override
        public boolean keepsMessage() {
            return false;
        }
    }
}
