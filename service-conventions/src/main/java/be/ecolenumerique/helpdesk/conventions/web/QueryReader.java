package be.ecolenumerique.helpdesk.conventions.web;

import be.ecolenumerique.helpdesk.conventions.web.Field.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads query parameters into a record; an unknown name, a value that can not be, a second value of a single one: 400. */
public final class QueryReader {
    private final Complaints complaints = new Complaints();
    private final MultiValueMap<String, String> query;

    private QueryReader(MultiValueMap<String, String> query) {
        this.query = query;
    }

    public static <T> T read(MultiValueMap<String, String> query, Class<T> type) {
        return type.cast(new QueryReader(query).document(RecordShape.of(type)));
    }

    /** For an endpoint that takes none. */
    public static void refuseAny(MultiValueMap<String, String> query) {
        read(query, NoBody.class);
    }

    private Object document(RecordShape shape) {
        var known = shape.fields().stream().map(Field::name).toList();
        query.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> complaints.add("?" + Pointers.harmless(name), "unknown"));
        var values = new ArrayList<@Nullable Object>();
        shape.fields().forEach(field -> values.add(field(field)));
        complaints.refuseIfAny();
        return shape.make(values);
    }

    private @Nullable Object field(Field field) {
        String pointer = "?" + field.name();
        List<String> given = query.getOrDefault(field.name(), List.of());
        if (field.presence() == Presence.REPEATED) {
            return given.stream()
                    .map(text -> value(pointer, text, field.kind()))
                    .filter(Objects::nonNull)
                    .toList();
        }
        if (given.size() > 1) {
            complaints.add(pointer, "repeated");
        }
        int before = complaints.count();
        Object value = given.isEmpty() ? null : value(pointer, given.getFirst(), field.kind());
        if (field.presence() == Presence.REQUIRED && value == null && complaints.count() == before) {
            complaints.add(pointer, "required");
        }
        return field.presence() == Presence.REQUIRED ? value : Optional.ofNullable(value);
    }

    private @Nullable Object value(String pointer, @Nullable String given, Kind kind) {
        String text = given == null ? "" : given;
        Outcome outcome = switch (kind) {
            case Kind.Textual textual -> textual.read(text);
            case Kind.Flag()
            when text.equals("true") || text.equals("false") -> new Outcome.Read(Boolean.valueOf(text));
            case Kind.Flag() -> Outcome.wrong("type-flag");
            case Kind.Whole whole when text.matches("-?[0-9]{1,18}") -> whole.read(Long.parseLong(text));
            case Kind.Whole whole -> Outcome.wrong("type-whole");
            case Kind.Nested nested -> Outcome.wrong("invalid");
        };
        return complaints.valueOf(pointer, outcome);
    }
}
