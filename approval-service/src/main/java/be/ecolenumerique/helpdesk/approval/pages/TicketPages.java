package be.ecolenumerique.helpdesk.approval.pages;

import be.ecolenumerique.helpdesk.approval.answers.LinkView;
import be.ecolenumerique.helpdesk.approval.pages.Page.TicketPart;
import be.ecolenumerique.helpdesk.approval.pending.Ending;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is said of a ticket's completion while it waits, when it is too late, and once it has ended. */
final class TicketPages {
    private final Texts texts;
    private final Language language;
    private final TicketParts parts;

    TicketPages(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
        this.parts = new TicketParts(texts, language);
    }

    Page waiting(LinkView.Waiting view) {
        var completion = view.answer().completion();
        return page(
                view.link().ticket(),
                "label-waiting",
                List.of(word("waiting-text"), dated("waiting-deadline", completion.dueAt())),
                parts.part(view.ticket().approval(), completion));
    }

    Page overdue(LinkView.Overdue view) {
        var completion = view.answer().completion();
        return page(
                view.link().ticket(),
                "label-closed",
                List.of(dated("overdue-text", completion.dueAt()), word("closed-text")),
                parts.part(view.ticket().approval(), completion));
    }

    Page ended(LinkView.Ended view) {
        var ended = view.ended();
        boolean reopened = isReopened(ended.ending());
        return page(
                view.link().ticket(),
                reopened ? "label-reopened" : "label-closed",
                List.of(dated("ended-" + key(ended.ending()), ended.at()), word(whatFollows(view, reopened))),
                parts.part(view.ticket().approval(), ended));
    }

    private static String whatFollows(LinkView.Ended view, boolean reopened) {
        if (!reopened) {
            return "closed-text";
        }
        return view.ticket().approval().awaited().isPresent() ? "newer-text" : "reopened-text";
    }

    private Page page(TicketReference ticket, String label, List<String> sentences, TicketPart part) {
        return new Page(
                ticket + " – " + part.summary(),
                Optional.of(word(label)),
                sentences,
                Optional.of(part),
                Optional.empty(),
                Optional.empty());
    }

    private String word(String key) {
        return texts.get(language, key);
    }

    private String dated(String key, Instant at) {
        return texts.get(language, key, "at", ShownInstant.in(language, at));
    }

    private static boolean isReopened(Ending ending) {
        return ending == Ending.REOPENED_BY_SCHOOL || ending == Ending.REOPENED_BY_EN;
    }

    private static String key(Ending ending) {
        return ending.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
