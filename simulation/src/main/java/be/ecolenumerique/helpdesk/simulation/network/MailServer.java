package be.ecolenumerique.helpdesk.simulation.network;

import be.ecolenumerique.helpdesk.simulation.world.Machine;
import be.ecolenumerique.helpdesk.simulation.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The mail server behind SMTP: it takes mails, and sometimes nobody hears that it did (RFC 1047). */
public final class MailServer {
    private static final double FAILS = 0.02;

    /** A mail as it was taken. */
    public static final class Taken {
        private final long at;
        private final Machine sender;
        private final String event;
        private final String recipient;
        private final String messageId;
        private boolean unheard;

        Taken(long at, Machine sender, String event, String recipient, String messageId) {
            this.at = at;
            this.sender = sender;
            this.event = event;
            this.recipient = recipient;
            this.messageId = messageId;
        }

        public String event() {
            return event;
        }

        public String recipient() {
            return recipient;
        }

        public String messageId() {
            return messageId;
        }

        public long at() {
            return at;
        }

        /** Its sender may not know that it went: it died, or heard no 250 (RFC 1047). */
        public boolean maySecondFollow() {
            return unheard || !sender.isAlive();
        }
    }

    private final World world;
    private final List<Taken> taken = new ArrayList<>();
    private boolean away;

    public MailServer(World world) {
        this.world = world;
    }

    public void goAway(boolean gone) {
        away = gone;
        world.tell("mail server", gone ? "is away" : "is back");
    }

    /** @return nothing where there was no 250, whether or not the mail was taken */
    public Optional<Taken> send(Machine machine, String event, String recipient, String messageId) {
        world.hop("MAIL to " + recipient + " about " + event);
        if (away || world.fault(FAILS)) {
            return Optional.empty();
        }
        Taken mail = new Taken(world.nanos(), machine, event, recipient, messageId);
        taken.add(mail);
        world.hop("250");
        machine.requireAlive();
        mail.unheard = world.fault(FAILS);
        return mail.unheard ? Optional.empty() : Optional.of(mail);
    }

    public List<Taken> taken() {
        return taken;
    }
}
