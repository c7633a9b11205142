package be.ecolenumerique.helpdesk.command.eventlog;

/** How far an ordered batch came. */
sealed interface InsertResult {

    record AllStored() implements InsertResult {}

    /** Those before {@code index} are stored; at {@code index} a number, version or request key is taken. */
    record DuplicateAt(int index) implements InsertResult {}

    /** Those before {@code index} are stored; the one at {@code index} is refused for a reason of its own. */
    record RefusedAt(int index, String why) implements InsertResult {}

    /** No answer, or an answer that is not durable. */
    record Unknown() implements InsertResult {}
}
