package be.ecolenumerique.helpdesk.conventions.web;

import be.ecolenumerique.helpdesk.conventions.web.Field.Presence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a component's declaration: {@code Optional} and {@code List} say how often, the annotation or the type says what.
 * Any type with a static {@code Optional<T> parse(String)} is a value; an enum is a choice of its JSON words.
 */
final class Fields {
    private Fields() {}

    static Field of(RecordComponent component) {
        Type declared = component.getGenericType();
        Class<?> type = declared instanceof ParameterizedType several
                ? (Class<?>) several.getActualTypeArguments()[0]
                : component.getType();
        return new Field(component.getName(), presence(component), kind(component, type));
    }

    private static Presence presence(RecordComponent component) {
        if (component.isAnnotationPresent(Explicit.class)) {
            return Presence.EXPLICIT;
        }
        if (component.getType() == Optional.class) {
            return Presence.OPTIONAL;
        }
        return component.getType() == List.class ? Presence.REPEATED : Presence.REQUIRED;
    }

    private static Kind kind(RecordComponent component, Class<?> type) {
        if (type == String.class) {
            return new Kind.Text(textRule(component));
        }
        if (type == boolean.class || type == Boolean.class) {
            return new Kind.Flag();
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            Within bounds = declared(component.getAnnotation(Within.class), component);
            return new Kind.Whole(bounds.min(), bounds.max(), type == long.class || type == Long.class);
        }
        if (type.isEnum()) {
            return new Kind.Choice(words(type));
        }
        return parser(type)
                .<Kind>map(parse -> new Kind.Value(kebab(type.getSimpleName()), parse))
                .orElseGet(() -> new Kind.Nested(RecordShape.of(type)));
    }

    private static TextRule textRule(RecordComponent component) {
        MultiLine lines = component.getAnnotation(MultiLine.class);
        if (lines != null) {
            return new TextRule(lines.max(), true, Optional.empty());
        }
        OneLine line = declared(component.getAnnotation(OneLine.class), component);
        return new TextRule(
                line.max(),
                false,
                Optional.of(line.form()).filter(f -> !f.isEmpty()).map(Pattern::compile));
    }

    private static <A> A declared(@Nullable A annotation, RecordComponent component) {
        if (annotation == null) {
            throw new IllegalArgumentException(component + " does not say its bounds");
        }
        return annotation;
    }

    private static Map<String, Object> words(Class<?> type) {
        var words = new LinkedHashMap<String, Object>();
        for (Object constant : type.getEnumConstants()) {
            words.put(JsonMapper.shared().convertValue(constant, String.class), constant);
        }
        return words;
    }

    private static Optional<Function<String, Optional<?>>> parser(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(m -> m.getName().equals("parse") && Modifier.isStatic(m.getModifiers()))
                .filter(m -> m.getReturnType() == Optional.class
                        && Arrays.equals(m.getParameterTypes(), new Class<?>[] {String.class}))
                .findFirst()
                .map(Fields::calling);
    }

    private static Function<String, Optional<?>> calling(Method parse) {
        parse.setAccessible(true);
        return text -> {
            try {
                return (Optional<?>) parse.invoke(null, text);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(parse + " failed", e);
            }
        };
    }

    private static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
