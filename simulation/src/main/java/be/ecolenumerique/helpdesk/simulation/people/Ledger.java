package be.ecolenumerique.helpdesk.simulation.people;

import be.ecolenumerique.helpdesk.command.domain.TicketCommand;
import be.ecolenumerique.helpdesk.simulation.services.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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

    /**
     * One answer, and by when it came in domain time.
     *
     * @param logBefore up to here the log was there before the question
     * @param logAfter further than this it was not when the answer came
     */
    public record Said(Reply reply, long logBefore, long logAfter, Instant until) {}

    /** How far the log reaches. */
    public interface Log {
        long greatest();

        long withoutHole();
    }

    private final List<Wish> wishes = new ArrayList<>();
    private final Log log;

    public Ledger(Log log) {
        this.log = log;
    }

    Wish write(String key, TicketCommand command, Instant now) {
        Wish wish = new Wish(key, command, now);
        wishes.add(wish);
        return wish;
    }

    Log log() {
        return log;
    }

    public List<Wish> wishes() {
        return wishes;
    }
}
