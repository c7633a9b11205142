package be.ecolenumerique.helpdesk.approval.pages;

import be.ecolenumerique.helpdesk.approval.answers.AnswerForm;
import be.ecolenumerique.helpdesk.approval.answers.FormError;
import be.ecolenumerique.helpdesk.approval.answers.LinkView;
import be.ecolenumerique.helpdesk.approval.pages.Page.Complaint;
import be.ecolenumerique.helpdesk.approval.pages.Page.FormPart;
import java.util.Optional;

/** What the page says of a link, in the words of the tutorial (§5). */
public final class AnswerPages {
    private final Texts texts;

    public AnswerPages(Texts texts) {
        this.texts = texts;
    }

    /**
     * How things stand.
     *
     * @param look how often the browser has looked by itself
     */
    public Page showing(LinkView view, Reader reader, int look) {
        return switch (view) {
            case LinkView.Bad bad -> about("bad", reader);
            case LinkView.NotYet early -> moment(reader, look);
            case LinkView.Waiting waiting -> asking(waiting, reader, AnswerForm.EMPTY);
            case LinkView.Overdue late -> tickets(reader).overdue(late);
            case LinkView.Ended ended -> tickets(reader).ended(ended);
        };
    }

    /** An answer that is to be corrected or sent again. */
    public Page correcting(LinkView view, Reader reader, AnswerForm form) {
        return view instanceof LinkView.Waiting waiting
                ? asking(waiting, reader, form)
                : Page.message(word("unsent-title", reader)).with(form(reader, form));
    }

    /** A page that is about no ticket: {@code bad}, {@code too-many}, {@code unavailable}, {@code foreign}, {@code unreadable}. */
    public Page about(String what, Reader reader) {
        return Page.message(word(what + "-title", reader), word(what + "-text", reader));
    }

    private Page asking(LinkView.Waiting view, Reader reader, AnswerForm form) {
        return tickets(reader).waiting(view).with(form(reader, form));
    }

    private Page moment(Reader reader, int look) {
        boolean goesOn = look <= Looks.MOST;
        return Page.message(word("moment-title", reader), word(goesOn ? "moment-text" : "moment-later", reader))
                .with(new Page.Reload(
                        goesOn ? Optional.of(Looks.secondsAfter(look)) : Optional.empty(),
                        reader.query(goesOn ? look + 1 : 1)));
    }

    private FormPart form(Reader reader, AnswerForm form) {
        return new FormPart(
                reader.query(), form.reason(), form.error().map(error -> complaint(error, reader, form.length())));
    }

    private Complaint complaint(FormError error, Reader reader, int length) {
        String sentence = texts.get(reader.language(), error.key(), "count", Integer.toString(length));
        return new Complaint(sentence, error.isOfReason());
    }

    private TicketPages tickets(Reader reader) {
        return new TicketPages(texts, reader.language());
    }

    private String word(String key, Reader reader) {
        return texts.get(reader.language(), key);
    }
}
