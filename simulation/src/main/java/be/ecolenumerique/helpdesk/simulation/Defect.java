package be.ecolenumerique.helpdesk.simulation;

/** Deliberate mistakes, each made alone: the simulation has to notice every one of them. */
public enum Defect {
    // the log
    LOG_ANSWERS_BEFORE_MAJORITY("a commit is acknowledged before a majority has it"),
    LOG_IS_READ_BEFORE_MAJORITY("what only the primary has is read as if it stayed"),
    NO_INDEX_ON_VERSIONS("the unique index on aggregate and version is missing"),
    NO_INDEX_ON_REQUESTS("the unique index on the request key is missing"),
    LOST_ANSWER_TAKEN_FOR_STORED("no answer to an insert counts as stored"),
    DUPLICATE_TAKEN_FOR_STORED("a duplicate key counts as stored"),
    ACKNOWLEDGED_BEFORE_APPENDED("the client is answered before the log is"),
    ACKNOWLEDGEMENT_OF_ANOTHER("a conflict is told as success"),
    SENT_AGAIN_WITHOUT_KEY("an unknown outcome is decided and stored again, without its key"),
    COMMIT_TORN("the events of one command are stored one by one"),
    VERSION_SKIPPED("a version is left out"),
    REFUSED_BUT_STORED("a refused command is stored all the same"),
    KEY_FORGOTTEN_AFTER_REFUSAL("a refusal is given without looking for the key's first answer"),
    ANSWER_MADE_ANEW("a repeat is answered with the version of now"),
    REFUSED_BY_MEMORY("a refusal from a remembered state is not judged anew"),
    NOTHING_TO_DO_BY_MEMORY("« already so » from a remembered state is not judged anew"),
    CLOCK_OF_COMMANDS_AHEAD("the command service's clock is an hour ahead"),
    CLOCK_OF_COMMANDS_BEHIND("the command service's clock is an hour behind"),
    DUE_AFTER_15_TIMES_24_HOURS("the due instant forgets that clocks change"),
    DUE_INSTANT_NOT_AWAITED("the decider is not asked whether the due instant has come"),
    REMINDED_TWICE("the decider is not asked whether a reminder was recorded"),
    // the relay
    HOLE_PASSED("the relay reads on behind a hole"),
    LEASE_IGNORED("whoever asks for the relay's lease gets it"),
    ACKNOWLEDGED_BEFORE_STORED("records count as stored once they are sent"),
    FAILED_SEND_TAKEN_FOR_SENT("a failed send counts as sent"),
    KEYS_IGNORED("records go to any partition"),
    BEGUN_BEHIND_THE_POSITION("a term of the relay begins one commit too late"),
    SECOND_EVENT_DROPPED("only the first event of a commit is published"),
    SEQUENCE_FROM_ZERO("the sequence header is the log's version, not the API's"),
    EVENTS_BEFORE_PEOPLE("events are published before the people they name"),
    // consumers
    POSITION_BEFORE_ROWS("the position moves before the rows are written"),
    POSITION_ONE_TOO_FAR("a consumer begins behind its position"),
    DEDUPLICATION_REMOVED("what is applied already is applied again"),
    FAILED_BATCH_SKIPPED("a batch that fails is logged and passed over"),
    ROWS_WITHOUT_GUARD("a row is replaced whatever it has become"),
    SIDE_WRITES_AFTER_POSITION("activity and details are written behind the position"),
    REPEAT_STOPS_THE_REST("a document that is there already keeps out those behind it"),
    FORMER_COMPANY_KEEPS_ACCESS("a reassigned ticket is still shown to its former company"),
    ANSWERED_APPROVAL_STAYS("an answered completion goes on to wait"),
    // mail
    OUTBOX_AFTER_POSITION("mails are decided behind the position"),
    MAILS_DECIDED_ANEW("a redelivered event's mails are decided again"),
    CLAIM_IGNORED("a mail is sent by whoever looks at it"),
    CLAIM_BEFORE_MAJORITY("a mail goes out before a majority has its claim"),
    SENT_NOT_MARKED("a mail that was taken is not marked"),
    MARKED_BEFORE_SENT("a mail is marked before it is sent"),
    FAILURE_TAKEN_FOR_SENT("a mail that was not taken is marked as sent"),
    ORDER_OF_MAILS_IGNORED("a ticket's later mail overtakes an earlier one"),
    FORMER_COMPANY_STILL_MAILED("late mail goes to a company that lost the ticket"),
    MESSAGE_ID_OF_THE_ATTEMPT("each attempt has a Message-ID of its own"),
    // approvals
    SWEEPER_FORGETS_THE_OVERDUE("what is overdue for more than an hour is never swept"),
    SWEEPER_NEVER_ASKS_AGAIN("a step that was asked for once is never asked for again");

    private final String what;

    Defect(String what) {
        this.what = what;
    }

    public String what() {
        return what;
    }
}
