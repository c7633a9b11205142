package be.ecolenumerique.helpdesk.approval.answers;

/** What a submitted answer leads to. */
public sealed interface AnswerResult {

    /** It is decided, by this answer or before it: to be read once the projection has come to this version. */
    record LookAgain(long version) implements AnswerResult {}

    /** To be shown at once: a bad link, or an answer that came too late. */
    record Show(LinkView view) implements AnswerResult {}

    /** To be corrected or sent again; what was typed is still there. */
    record Correct(LinkView view, AnswerForm form) implements AnswerResult {}
}
