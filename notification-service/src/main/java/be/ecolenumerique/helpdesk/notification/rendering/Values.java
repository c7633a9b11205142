package be.ecolenumerique.helpdesk.notification.rendering;

import be.ecolenumerique.helpdesk.contracts.Equipment;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.School;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ApprovalReminded;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.CancellationCause;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionApproved;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionCancelled;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketReopened;
import be.ecolenumerique.helpdesk.notification.policy.Opening;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What texts may name, as words in the reader's language. */
final class Values {
    private final Texts texts;
    private final Language language;
    private final Occasion occasion;

    Values(Texts texts, Language language, Occasion occasion) {
        this.texts = texts;
        this.language = language;
        this.occasion = occasion;
    }

    Map<String, Object> all() {
        var values = new HashMap<String, Object>();
        Opening opening = occasion.before().opening();
        values.put("reference", opening.ticket().toString());
        values.put("summary", TypedText.oneLine(opening.summary()));
        values.put("supplier", named(occasion.supplier().orElse(""), "supplier.unknown"));
        values.put("author", named(occasion.author().orElse(""), "author.unknown"));
        occasion.appointment().ifPresent(a -> values.put("appointment", Moments.text(a.at(), language)));
        occasion.approval().ifPresent(a -> values.put("due", Moments.text(a.dueAt(), language)));
        values.put("internal", occasion.event().internalToEn());
        ofTheEvent(values);
        return values;
    }

    /** « FI 5136 - FE 2559 - nom (adresse) » */
    String school() {
        School school = occasion.before().opening().school();
        return Stream.of(
                        school.fi().map(fi -> "FI " + fi).stream(),
                        school.fe().map(fe -> "FE " + fe).stream(),
                        Stream.of(TypedText.oneLine(school.name() + " (" + school.address() + ")")))
                .flatMap(part -> part)
                .collect(Collectors.joining(" - "));
    }

    /** « Ecole Numérique - Lot 00 - modèle » */
    String equipment() {
        Equipment equipment = occasion.before().opening().equipment();
        String model = TypedText.oneLine(equipment.model());
        return equipment
                .lot()
                .map(lot -> texts.of(language, "equipment.lot", Map.of("lot", TypedText.oneLine(lot), "model", model)))
                .orElse(model);
    }

    private String named(String name, String otherwise) {
        return name.isBlank() ? texts.of(language, otherwise, Map.of()) : TypedText.oneLine(name);
    }

    private void ofTheEvent(Map<String, Object> values) {
        switch (occasion.event()) {
            case InterventionCancelled cancelled ->
                values.put("reassigned", cancelled.cause() == CancellationCause.REASSIGNED);
            case TicketReopened reopened -> values.put("onBehalf", reopened.onSchoolsBehalf());
            case InterventionApproved approved -> values.put("onBehalf", approved.onSchoolsBehalf());
            case ApprovalReminded reminded -> values.put("days", reminded.daysLeft());
            default -> {}
        }
    }
}
