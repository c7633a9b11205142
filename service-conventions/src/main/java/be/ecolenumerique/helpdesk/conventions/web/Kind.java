package be.ecolenumerique.helpdesk.conventions.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What may stand in one field of a body or one query parameter. */
sealed interface Kind {

    /** Comes as a text, in JSON too. */
    sealed interface Textual extends Kind {
        Outcome read(String text);
    }

    record Text(TextRule rule) implements Textual {
        @Override
        public Outcome read(String text) {
            return rule.read(text);
        }
    }

    /** A value with a written form of its own. {@code name}: {@code email-address}. */
    record Value(String name, Function<String, Optional<?>> parse) implements Textual {
        private static final TextRule RULE = new TextRule(500, false, Optional.empty());

        @Override
        public Outcome read(String text) {
            return RULE.read(text) instanceof Outcome.Read(String trimmed)
                    ? parse.apply(trimmed).<Outcome>map(Outcome.Read::new).orElseGet(() -> Outcome.wrong(name))
                    : RULE.read(text);
        }
    }

    /** One of some words. */
    record Choice(Map<String, Object> words) implements Textual {
        @Override
        public Outcome read(String text) {
            return words.containsKey(text)
                    ? new Outcome.Read(words.get(text))
                    : Outcome.wrong("choice", String.join(", ", words.keySet()));
        }
    }

    record Whole(long min, long max, boolean isLong) implements Kind {
        Outcome read(long number) {
            if (number < min || number > max) {
                return Outcome.wrong("range", Long.toString(min), Long.toString(max));
            }
            return isLong ? new Outcome.Read(number) : new Outcome.Read((int) number);
        }
    }

    record Flag() implements Kind {}

    record Nested(RecordShape shape) implements Kind {}
}
