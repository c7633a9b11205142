package be.ecolenumerique.helpdesk.acceptance.faults.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import be.ecolenumerique.helpdesk.acceptance.faults.audit.Evidence.Event;
import be.ecolenumerique.helpdesk.backends.faults.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Compares the ledger with the log, the log with the topic and the read model, and all with the mails. Reads nothing itself. */
public final class Auditor {
    private final Evidence evidence;
    private final Map<String, List<Event>> byKey;

    public Auditor(Evidence evidence) {
        this.evidence = evidence;
        this.byKey = evidence.log().stream()
                .filter(event -> keyIn(event).isPresent())
                .collect(groupingBy(event -> keyIn(event).orElseThrow()));
    }

    /** @param windows how many mails may have been on their way when a part died (RFC 1047) */
    public Verdict judge(Verdict verdict, long windows) {
        ledgerAndLog(verdict);
        logItself(verdict);
        new TopicAudit(evidence).judge(verdict);
        verdict.none("tickets that the read model shows otherwise", shownOtherwise());
        new MailAudit(evidence).judge(verdict, windows);
        return verdict;
    }

    private static Optional<String> keyIn(Event event) {
        return Ledger.KEY
                .matcher(event.payload())
                .results()
                .map(found -> found.group())
                .findFirst();
    }

    private void ledgerAndLog(Verdict verdict) {
        var acknowledged = evidence.acknowledgedKeys();
        var intended =
                evidence.ledger().intents().stream().map(Ledger.Intent::key).collect(toSet());
        verdict.counted("intents", intended.size())
                .counted("answers", evidence.ledger().answers().size())
                .none("intents never answered", without(intended, acknowledged))
                .none("acknowledged and lost", without(acknowledged, byKey.keySet()))
                .none("applied twice", appliedTwice())
                .none("applied and never intended", without(byKey.keySet(), intended))
                .equal("effects", intended.size(), byKey.size())
                .none("keys with unequal answers", unequalAnswers())
                .none("answers that the log contradicts", contradicted());
    }

    private static List<String> without(Set<String> some, Set<String> others) {
        return some.stream().filter(key -> !others.contains(key)).toList();
    }

    private List<String> appliedTwice() {
        return byKey.entrySet().stream()
                .filter(effects -> effects.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<String> unequalAnswers() {
        return evidence.ledger().answers().stream()
                .collect(groupingBy(Ledger.Answer::key, mapping(a -> a.ticket() + ":" + a.version(), toSet())))
                .entrySet()
                .stream()
                .filter(answers -> answers.getValue().size() > 1)
                .map(Object::toString)
                .toList();
    }

    private List<Ledger.Answer> contradicted() {
        return evidence.ledger().answers().stream()
                .filter(answer ->
                        byKey.getOrDefault(answer.key(), List.of()).stream().anyMatch(e -> !agree(answer, e)))
                .toList();
    }

    /** An opening assigns in the same breath. */
    private static boolean agree(Ledger.Answer answer, Event event) {
        long last = event.type().equals("ticket.opened") ? event.version() + 1 : event.version();
        return answer.ticket().equals(event.ticket()) && answer.version() == last;
    }

    private void logItself(Verdict verdict) {
        var numbers = Set.copyOf(evidence.numbers());
        long last = evidence.numbers().isEmpty() ? 0 : evidence.numbers().getLast();
        verdict.none(
                        "numbers missing in the log",
                        LongStream.rangeClosed(1, last)
                                .filter(n -> !numbers.contains(n))
                                .boxed()
                                .toList())
                .none(
                        "tickets with a gap in the log",
                        evidence.byTicket().entrySet().stream()
                                .filter(ticket -> !isDense(ticket.getValue()))
                                .map(Map.Entry::getKey)
                                .toList());
    }

    private static boolean isDense(List<Event> events) {
        return events.stream()
                .map(Event::version)
                .toList()
                .equals(LongStream.rangeClosed(1, events.size()).boxed().toList());
    }

    private List<String> shownOtherwise() {
        return evidence.byTicket().entrySet().stream()
                .filter(ticket -> !isShown(ticket.getKey(), ticket.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isShown(String ticket, List<Event> events) {
        var types = events.stream()
                .map(event -> event.type().substring("ticket.".length()))
                .toList();
        return Stream.ofNullable(evidence.shown().get(ticket))
                .anyMatch(shown -> shown.version() == events.size()
                        && shown.events().equals(types)
                        && shown.status().equals(statusAfter(types)));
    }

    private static String statusAfter(List<String> types) {
        return types.stream()
                .flatMap(type -> switch (type) {
                    case "opened", "supplier-assigned", "intervention-cancelled", "reopened" -> Stream.of("OPEN");
                    case "intervention-scheduled" -> Stream.of("IN_PROGRESS");
                    case "intervention-completed" -> Stream.of("COMPLETED");
                    default -> Stream.<String>empty();
                })
                .reduce("none", (_, later) -> later);
    }
}
