package be.ecolenumerique.helpdesk.approval.pending;

import be.ecolenumerique.helpdesk.contracts.Equipment;
import be.ecolenumerique.helpdesk.contracts.School;
import java.util.Optional;
import org.bson.Document;

/** The opening fields as part of a row; absent ones are left out. */
final class OpeningDocument {
    private OpeningDocument() {}

    static Document write(OpeningFields opening) {
        var document = new Document("summary", opening.summary())
                .append("name", opening.school().name())
                .append("address", opening.school().address())
                .append("model", opening.equipment().model());
        opening.school().fi().ifPresent(fi -> document.append("fi", fi));
        opening.school().fe().ifPresent(fe -> document.append("fe", fe));
        opening.equipment().lot().ifPresent(lot -> document.append("lot", lot));
        opening.assetTag().ifPresent(tag -> document.append("tag", tag));
        return document;
    }

    static OpeningFields read(Document document) {
        return new OpeningFields(
                document.getString("summary"),
                new School(
                        optional(document, "fi"),
                        optional(document, "fe"),
                        document.getString("name"),
                        document.getString("address")),
                new Equipment(optional(document, "lot"), document.getString("model")),
                optional(document, "tag"));
    }

    private static Optional<String> optional(Document document, String field) {
        return Optional.ofNullable(document.getString(field));
    }
}
