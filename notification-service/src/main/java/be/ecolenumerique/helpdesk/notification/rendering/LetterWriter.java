package be.ecolenumerique.helpdesk.notification.rendering;

import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.CommentAdded;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionCancelled;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketReopened;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketWithdrawn;
import be.ecolenumerique.helpdesk.notification.policy.Appointment;
import be.ecolenumerique.helpdesk.notification.policy.CalendarPart;
import be.ecolenumerique.helpdesk.notification.policy.PendingApproval;
import be.ecolenumerique.helpdesk.notification.policy.PlannedMail;
import be.ecolenumerique.helpdesk.notification.policy.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words a mail: an opening sentence for its audience, what was typed in full, what follows from it, the way on as a button,
 * and the ticket's facts. An absent message becomes the standard sentence in the reader's language (behaviour §4).
 */
public final class LetterWriter {
    private final Texts texts = new Texts();
    private final Links links;

    public LetterWriter(Links links) {
        this.links = links;
    }

    public Letter write(PlannedMail mail, Occasion occasion, Language language) {
        var values = new Values(texts, language, occasion);
        var words = new Words(language, values.all(), mail);
        String subject = "[" + occasion.before().opening().ticket() + "] " + words.of(".subject");
        return new Letter(
                language,
                occasion.before().opening().ticket(),
                TypedText.subject(subject),
                words.plain("greeting"),
                blocks(words, mail, occasion, values),
                words.plain("footer"));
    }

    private List<Block> blocks(Words words, PlannedMail mail, Occasion occasion, Values values) {
        var blocks = new ArrayList<Block>();
        if (mail.schoolNotTold()) {
            blocks.add(new Block.Notice(words.plain("notice.schoolNotTold")));
        }
        blocks.add(new Block.Paragraph(words.forAudience("")));
        typed(words, mail, occasion).map(TypedText::lines).map(Block.Quote::new).ifPresent(blocks::add);
        if (mail.calendar() == CalendarPart.CANCEL && mail.template() != Template.CANCELLED) {
            blocks.add(new Block.Paragraph(words.plain("notice.calendarCancelled")));
        }
        words.forAudienceIfAny(".then").map(Block.Paragraph::new).ifPresent(blocks::add);
        button(words, mail, occasion).ifPresent(blocks::add);
        words.forAudienceIfAny(".last").map(Block.Paragraph::new).ifPresent(blocks::add);
        blocks.add(details(words, occasion, values));
        return blocks;
    }

    private static Optional<String> typed(Words words, PlannedMail mail, Occasion occasion) {
        return switch (mail.template()) {
            case SCHEDULED, RESCHEDULED, INVITED ->
                occasion.appointment()
                        .flatMap(Appointment::message)
                        .or(() -> Optional.of(words.plain("sentence.scheduled")));
            case COMPLETED, REMINDER -> occasion.approval().map(PendingApproval::summary);
            case CANCELLED, REOPENED, WITHDRAWN, COMMENTED -> said(occasion);
            case ASSIGNED, APPROVED, CLOSED_AUTOMATICALLY, CONTACT_REPLACED, SCHOOL_REFUSED -> Optional.empty();
        };
    }

    private static Optional<String> said(Occasion occasion) {
        return switch (occasion.event()) {
            case InterventionCancelled cancelled -> cancelled.reason();
            case TicketReopened reopened -> Optional.of(reopened.reason());
            case TicketWithdrawn withdrawn -> Optional.of(withdrawn.reason());
            case CommentAdded comment -> Optional.of(comment.body());
            default -> Optional.empty();
        };
    }

    private Optional<Block> button(Words words, PlannedMail mail, Occasion occasion) {
        var after = occasion.after();
        var ticket = after.opening().ticket();
        if (!mail.quality().isSchool()) {
            return Optional.of(new Block.Button(words.plain("action.ticket"), links.ticket(ticket)));
        }
        boolean asks = mail.template() == Template.COMPLETED || mail.template() == Template.REMINDER;
        return after.approval()
                .filter(_ -> asks)
                .map(approval -> new Block.Button(
                        words.plain("action.answer"), links.answer(ticket, after.contact(), approval)));
    }

    private static Block details(Words words, Occasion occasion, Values values) {
        var opening = occasion.before().opening();
        var rows = new ArrayList<Block.Detail>();
        rows.add(words.detail("reference", opening.ticket().toString()));
        rows.add(words.detail("summary", TypedText.oneLine(opening.summary())));
        rows.add(words.detail("school", values.school()));
        rows.add(words.detail("equipment", values.equipment()));
        opening.assetTag().ifPresent(tag -> rows.add(words.detail("assetTag", TypedText.oneLine(tag))));
        occasion.after()
                .appointment()
                .ifPresent(a -> rows.add(words.detail("appointment", Moments.text(a.at(), words.language))));
        return new Block.Details(rows);
    }

    /** The texts of one mail in one language. */
    private final class Words {
        private final Language language;
        private final Map<String, Object> values;
        private final PlannedMail mail;

        Words(Language language, Map<String, Object> values, PlannedMail mail) {
            this.language = language;
            this.values = values;
            this.mail = mail;
        }

        String plain(String key) {
            return texts.of(language, key, values);
        }

        String of(String suffix) {
            return plain(mail.template().key() + suffix);
        }

        String forAudience(String suffix) {
            return of(audience() + suffix);
        }

        Optional<String> forAudienceIfAny(String suffix) {
            return texts.has(language, mail.template().key() + audience() + suffix)
                    ? Optional.of(forAudience(suffix))
                    : Optional.empty();
        }

        Block.Detail detail(String label, String value) {
            return new Block.Detail(plain("detail." + label), value);
        }

        private String audience() {
            return "." + Audience.of(mail.quality()).key();
        }
    }
}
