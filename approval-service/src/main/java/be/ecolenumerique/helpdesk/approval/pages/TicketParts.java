package be.ecolenumerique.helpdesk.approval.pages;

import be.ecolenumerique.helpdesk.approval.pages.Page.Field;
import be.ecolenumerique.helpdesk.approval.pages.Page.TicketPart;
import be.ecolenumerique.helpdesk.approval.pending.Completion;
import be.ecolenumerique.helpdesk.approval.pending.EndedCompletion;
import be.ecolenumerique.helpdesk.approval.pending.OpeningFields;
import be.ecolenumerique.helpdesk.approval.pending.TicketApproval;
import be.ecolenumerique.helpdesk.contracts.Equipment;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.School;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ticket as the school knows it, with the labels of the tutorial (§3). */
final class TicketParts {
    private final Texts texts;
    private final Language language;

    TicketParts(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    TicketPart part(TicketApproval approval, Completion completion) {
        return part(approval.opening(), completion, Optional.empty());
    }

    TicketPart part(TicketApproval approval, EndedCompletion ended) {
        return part(approval.opening(), ended.completion(), ended.reason());
    }

    private TicketPart part(OpeningFields opening, Completion completion, Optional<String> reason) {
        String doneAt = texts.get(language, "done-at", "at", ShownInstant.in(language, completion.completedAt()));
        return new TicketPart(opening.summary(), fields(opening), doneAt, completion.summary(), reason);
    }

    private List<Field> fields(OpeningFields opening) {
        var fields = new ArrayList<Field>();
        fields.add(field("field-school", school(opening.school())));
        fields.add(field("field-equipment", equipment(opening.equipment())));
        opening.assetTag().ifPresent(tag -> fields.add(field("field-asset-tag", tag)));
        return fields;
    }

    private Field field(String key, String value) {
        return new Field(texts.get(language, key), value);
    }

    private static String school(School school) {
        return school.fi().map(fi -> "FI " + fi + " - ").orElse("")
                + school.fe().map(fe -> "FE " + fe + " - ").orElse("")
                + school.name() + " (" + school.address() + ")";
    }

    private static String equipment(Equipment equipment) {
        return "Ecole Numérique - "
                + equipment.lot().map(lot -> "Lot " + lot + " - ").orElse("") + equipment.model();
    }
}
