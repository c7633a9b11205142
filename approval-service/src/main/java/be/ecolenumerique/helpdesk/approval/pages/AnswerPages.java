package be.ecolenumerique.helpdesk.approval.pages;

import be.ecolenumerique.helpdesk.approval.answers.AnswerForm;
import be.ecolenumerique.helpdesk.approval.answers.LinkView;
import be.ecolenumerique.helpdesk.approval.pages.Page.FormPart;
import be.ecolenumerique.helpdesk.approval.pending.Ending;
import be.ecolenumerique.helpdesk.approval.pending.TicketApproval;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the page says of a link, in the words of the tutorial (§5). */
public final class AnswerPages {
    private final Texts texts;

    public AnswerPages(Texts texts) {
        this.texts = texts;
    }

    /** A link that only says how things stand. */
    public Page showing(LinkView view, Reader reader, int look) {
        return switch (view) {
            case LinkView.Bad bad -> message("bad-title", reader, "bad-text");
            case LinkView.NotYet early -> moment(reader, look);
            case LinkView.Waiting waiting -> asking(waiting, reader, AnswerForm.EMPTY);
            case LinkView.Overdue late -> overdue(late, reader);
            case LinkView.Ended ended -> ended(ended, reader);
        };
    }

    /** An answer that is to be corrected or sent again. */
    public Page correcting(LinkView view, Reader reader, AnswerForm form) {
        return view instanceof LinkView.Waiting waiting
                ? asking(waiting, reader, form)
                : Page.message(word("unsent-title", reader)).with(form(reader, form));
    }

    /** A page that is about no ticket: {@code unavailable}, {@code foreign}, {@code unreadable}. */
    public Page about(String what, Reader reader) {
        return message(what + "-title", reader, what + "-text");
    }

    private Page asking(LinkView.Waiting view, Reader reader, AnswerForm form) {
        var answer = view.answer();
        return new Page(
                        title(view.link().ticket(), view.ticket().approval()),
                        Optional.of(word("label-waiting", reader)),
                        List.of(
                                word("waiting-text", reader),
                                dated(
                                        "waiting-deadline",
                                        reader,
                                        answer.completion().dueAt())),
                        Optional.of(tickets(reader).part(view.ticket().approval(), answer.completion())),
                        Optional.empty(),
                        Optional.empty())
                .with(form(reader, form));
    }

    private Page overdue(LinkView.Overdue view, Reader reader) {
        var completion = view.answer().completion();
        return new Page(
                title(view.link().ticket(), view.ticket().approval()),
                Optional.of(word("label-closed", reader)),
                List.of(dated("overdue-text", reader, completion.dueAt()), word("closed-text", reader)),
                Optional.of(tickets(reader).part(view.ticket().approval(), completion)),
                Optional.empty(),
                Optional.empty());
    }

    private Page ended(LinkView.Ended view, Reader reader) {
        var ended = view.ended();
        boolean reopened = isReopened(ended.ending());
        return new Page(
                title(view.link().ticket(), view.ticket().approval()),
                Optional.of(word(reopened ? "label-reopened" : "label-closed", reader)),
                List.of(
                        dated("ended-" + key(ended.ending()), reader, ended.at()),
                        word(whatFollows(view, reopened), reader)),
                Optional.of(tickets(reader).part(view.ticket().approval(), ended)),
                Optional.empty(),
                Optional.empty());
    }

    private static String whatFollows(LinkView.Ended view, boolean reopened) {
        if (!reopened) {
            return "closed-text";
        }
        return view.ticket().approval().awaited().isPresent() ? "newer-text" : "reopened-text";
    }

    private Page moment(Reader reader, int look) {
        boolean goesOn = look <= Looks.MOST;
        return message("moment-title", reader, goesOn ? "moment-text" : "moment-later")
                .with(new Page.Reload(
                        goesOn ? Optional.of(Looks.secondsAfter(look)) : Optional.empty(),
                        reader.query(goesOn ? look + 1 : 1)));
    }

    private FormPart form(Reader reader, AnswerForm form) {
        return new FormPart(
                reader.query(),
                form.reason(),
                form.error()
                        .map(e -> new Page.Complaint(
                                texts.get(
                                        reader.language(),
                                        e.key(),
                                        "count",
                                        Integer.toString(form.reason()
                                                .strip()
                                                .codePointCount(
                                                        0, form.reason().strip().length()))),
                                e.isOfReason())));
    }

    private static String title(Object ticket, TicketApproval approval) {
        return ticket + " – " + approval.opening().summary();
    }

    private TicketParts tickets(Reader reader) {
        return new TicketParts(texts, reader.language());
    }

    private Page message(String title, Reader reader, String text) {
        return Page.message(word(title, reader), word(text, reader));
    }

    private String word(String key, Reader reader) {
        return texts.get(reader.language(), key);
    }

    private String dated(String key, Reader reader, java.time.Instant at) {
        return texts.get(reader.language(), key, "at", ShownInstant.in(reader.language(), at));
    }

    private static boolean isReopened(Ending ending) {
        return ending == Ending.REOPENED_BY_SCHOOL || ending == Ending.REOPENED_BY_EN;
    }

    private static String key(Ending ending) {
        return ending.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
