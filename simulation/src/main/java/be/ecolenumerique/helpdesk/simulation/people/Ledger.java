package be.ecolenumerique.helpdesk.simulation.people;

import be.ecolenumerique.helpdesk.command.domain.TicketCommand;
import be.ecolenumerique.helpdesk.simulation.services.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** What was asked for and what was said, written down by those who asked. */
public final class Ledger {

    /** One wish under one key, however often it was asked for. */
    public static final class Wish {
        private final String key;
        private final TicketCommand command;
        private final Instant from;
        private final List<Said> said = new ArrayList<>();

        Wish(String key, TicketCommand command, Instant from) {
            this.key = key;
            this.command = command;
            this.from = from;
        }

        /** As the log has it. */
        public String key() {
            return key;
        }

        public TicketCommand command() {
            return command;
        }

        /** Domain time when it was asked for first. */
        public Instant from() {
            return from;
        }

        public List<Said> said() {
            return said;
        }

        @Override
        public String toString() {
            return command.getClass().getSimpleName() + " on " + command.ticket() + " under " + key.substring(0, 6);
        }
    }

    /** One answer; between which ends of the log it was found, and by when in domain time. */
    public record Said(Reply reply, long logBefore, long logAfter, Instant until) {}

    private final List<Wish> wishes = new ArrayList<>();
    private final LongSupplier logEnd;

    /** @param logEnd the greatest number that a majority has */
    public Ledger(LongSupplier logEnd) {
        this.logEnd = logEnd;
    }

    Wish write(String key, TicketCommand command, Instant now) {
        Wish wish = new Wish(key, command, now);
        wishes.add(wish);
        return wish;
    }

    long logEnd() {
        return logEnd.getAsLong();
    }

    public List<Wish> wishes() {
        return wishes;
    }
}
