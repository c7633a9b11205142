package be.ecolenumerique.helpdesk.acceptance.people;

import be.ecolenumerique.helpdesk.localstack.Answer;
import java.util.Map;
import java.util.Optional;

/** A ticket of a story, and the token of the last write on it. */
public final class Ticket {
    private final String reference;
    private Optional<String> consistencyToken = Optional.empty();

    public Ticket(String reference) {
        this.reference = reference;
    }

    Answer remember(Answer answer) {
        answer.consistencyToken().ifPresent(token -> consistencyToken = Optional.of(token));
        return answer;
    }

    Map<String, String> lastWrite() {
        return consistencyToken.map(token -> Map.of("Consistency-Token", token)).orElseGet(Map::of);
    }

    @Override
    public String toString() {
        return reference;
    }
}
