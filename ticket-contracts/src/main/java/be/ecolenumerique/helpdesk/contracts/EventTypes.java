package be.ecolenumerique.helpdesk.contracts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Event classes and their wire names; the current revision of each. */
public final class EventTypes {
    private static final List<EventType> PUBLISHED = Stream.of(
                    named("ticket.", TicketEvent.class),
                    named("subscription.", SubscriptionEvent.class),
                    named("supplier.", DirectoryEvent.SupplierEvent.class),
                    named("person.", DirectoryEvent.PersonEvent.class))
            .flatMap(s -> s)
            .toList();

    private final Map<String, EventType> byName = new HashMap<>();
    private final Map<Class<?>, EventType> byClass = new HashMap<>();

    public EventTypes(Collection<EventType> types) {
        types.forEach(type -> {
            byName.put(type.name(), type);
            byClass.put(type.eventClass(), type);
        });
    }

    public static EventTypes published() {
        return new EventTypes(PUBLISHED);
    }

    /** The published ones and those that one service keeps for itself. */
    public EventTypes and(Collection<EventType> own) {
        return new EventTypes(
                Stream.concat(byName.values().stream(), own.stream()).toList());
    }

    public EventType of(Class<?> eventClass) {
        return known(byClass.get(eventClass), eventClass.getSimpleName());
    }

    public EventType of(String name) {
        return known(byName.get(name), name);
    }

    public Collection<EventType> all() {
        return List.copyOf(byName.values());
    }

    private static EventType known(@Nullable EventType type, String name) {
        if (type == null) {
            throw new UnknownEventType(name);
        }
        return type;
    }

    private static Stream<EventType> named(String prefix, Class<?> sealedInterface) {
        return Stream.of(sealedInterface.getPermittedSubclasses())
                .map(c -> new EventType(prefix + wireNameWithout(prefix, c.getSimpleName()), revisionOf(c), c));
    }

    private static int revisionOf(Class<?> eventClass) {
        return Optional.ofNullable(eventClass.getAnnotation(Revision.class))
                .map(Revision::value)
                .orElse(1);
    }

    private static String wireNameWithout(String prefix, String className) {
        String kebab = className.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        String noun = prefix.replace('.', '-');
        return kebab.startsWith(noun) ? kebab.substring(noun.length()) : kebab;
    }
}
