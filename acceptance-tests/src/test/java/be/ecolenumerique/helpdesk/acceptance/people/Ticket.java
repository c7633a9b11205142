package be.ecolenumerique.helpdesk.acceptance.people;

import be.ecolenumerique.helpdesk.localstack.Answer;
import java.util.Map;
import java.util.Optional;

/** A ticket of a story, and the token of the last write on it. */
public final class Ticket {
    private final String reference;
    private long lastVersion;
    private Optional<String> consistencyToken = Optional.empty();

    public Ticket(String reference) {
        this.reference = reference;
    }

    Answer remember(Answer answer) {
        if (answer.status() / 100 == 2) {
            lastVersion = answer.json().required("version").asLong();
        }
        answer.consistencyToken().ifPresent(token -> consistencyToken = Optional.of(token));
        return answer;
    }

    Map<String, String> lastWrite() {
        return consistencyToken.map(token -> Map.of("Consistency-Token", token)).orElseGet(Map::of);
    }

    /** The n of {@code TECH-n}. */
    public long number() {
        return Long.parseLong(reference.substring(reference.indexOf('-') + 1));
    }

    /** The version that the last write of this story answered. */
    public long lastVersion() {
        return lastVersion;
    }

    @Override
    public String toString() {
        return reference;
    }
}
