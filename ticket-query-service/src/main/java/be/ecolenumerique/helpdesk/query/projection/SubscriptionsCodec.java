package be.ecolenumerique.helpdesk.query.projection;

import be.ecolenumerique.helpdesk.consumer.RowCodec;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.query.projection.Subscriptions.Switched;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** {@code {by: {<person>: {on, a: <version of the assignment>}}}} */
public final class SubscriptionsCodec implements RowCodec<Subscriptions> {
    private static final String BY_PERSON = "by";

    /** Where a row says what this person chose. */
    public static String fieldOf(PersonId person) {
        return BY_PERSON + "." + person;
    }

    @Override
    public Document write(Subscriptions row) {
        var byPerson = new Document();
        row.byPerson().forEach((person, switched) -> byPerson.append(person.value(), written(switched)));
        return new Document(BY_PERSON, byPerson);
    }

    @Override
    public Subscriptions read(Document document) {
        Map<PersonId, Switched> byPerson = new HashMap<>();
        var written = document.get(BY_PERSON, Document.class);
        written.keySet()
                .forEach(person -> byPerson.put(PersonId.of(person), switched(written.get(person, Document.class))));
        return new Subscriptions(Map.copyOf(byPerson));
    }

    private static Document written(Switched switched) {
        var document = new Document("on", switched.on());
        switched.assignment().ifPresent(version -> document.append("a", version));
        return document;
    }

    private static Switched switched(Document document) {
        return new Switched(document.getBoolean("on"), Optional.ofNullable(document.getLong("a")));
    }
}
