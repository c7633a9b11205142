package be.ecolenumerique.helpdesk.operations;

import tools.jackson.databind.JsonNode;

/** Dead letters as an operator reads them. */
record DeadLetterPrinter(Session session) {

    void line(Consumer service, JsonNode item) {
        session.say(
                "letter.line",
                "%-13s".formatted(service),
                "%-16s".formatted(text(item, "aggregate")),
                "%-5s".formatted(text(item, "fromSequence")),
                "%-13s".formatted(text(item, "reason")),
                text(item, "since"),
                text(item, "projection"));
    }

    void details(Consumer service, JsonNode found) {
        JsonNode blocked = found.path("blocked");
        line(service, blocked);
        waiting(found);
        JsonNode fault = found.path("fault");
        if (fault.isObject()) {
            session.say(
                    "letter.fault",
                    text(fault, "reason"),
                    text(fault, "error"),
                    text(found, "topic"),
                    text(fault, "partition"),
                    text(fault, "offset"));
            fault.path("headers")
                    .properties()
                    .forEach(header -> session.say(
                            "letter.header",
                            "%-12s".formatted(header.getKey()),
                            header.getValue().asString()));
        }
        String kept = found.path("kept").asString("");
        session.out()
                .println(
                        "  " + (kept.isEmpty() ? Texts.of("kept.none") : Texts.ofEither("kept." + kept, "kept.other")));
    }

    void explanation(Consumer service, JsonNode found) {
        String reason = found.path("fault")
                .path("reason")
                .asString(found.path("blocked").path("reason").asString(""));
        details(service, found);
        session.out().println();
        for (String part : new String[] {"means", "happened", "do"}) {
            session.out()
                    .println(Texts.of("explain." + part) + " " + Texts.ofEither(reason + "." + part, "other." + part));
        }
        session.out().println(Texts.of("explain.effect") + " " + Texts.of("effect." + service));
    }

    void toBeGivenUp(Consumer service, JsonNode answer) {
        JsonNode headers = answer.path("event").path("headers");
        session.say(
                "discard.would",
                text(answer, "aggregate"),
                service,
                text(headers, "sequence"),
                text(headers, "type"),
                text(headers, "eventId"),
                text(headers, "time"));
        waiting(answer);
        session.out().println("  " + Texts.of("effect." + service));
    }

    void givenUp(Consumer service, JsonNode answer) {
        session.say("discard.done", text(answer.path("event").path("headers"), "sequence"), text(answer, "aggregate"));
        String blockedBy = answer.path("blockedBy").asString("");
        if (blockedBy.isEmpty()) {
            session.say("repaired", text(answer, "aggregate"), service);
        } else {
            session.say("discard.next-fault", text(answer, "aggregate"), blockedBy);
        }
    }

    private void waiting(JsonNode found) {
        JsonNode waiting = found.path("waiting");
        if (waiting.isObject()) {
            session.say("letter.waiting", text(waiting, "count"), text(waiting, "first"), text(waiting, "last"));
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("-");
    }
}
