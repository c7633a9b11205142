package be.ecolenumerique.helpdesk.conventions.web;

import be.ecolenumerique.helpdesk.conventions.web.Field.Presence;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** What strict bodies and queries look like in the OpenAPI document: the same fields, bounds and choices. */
public final class StrictSchemas {
    private StrictSchemas() {}

    public static Schema<?> ofBody(Class<?> record) {
        return object(RecordShape.of(record));
    }

    public static List<Parameter> ofQuery(Class<?> record) {
        return RecordShape.of(record).fields().stream()
                .map(StrictSchemas::parameter)
                .toList();
    }

    private static Parameter parameter(Field field) {
        return new QueryParameter()
                .name(field.name())
                .required(field.presence() == Presence.REQUIRED)
                .schema(schema(field));
    }

    private static Schema<?> object(RecordShape shape) {
        var object = new ObjectSchema();
        object.setAdditionalProperties(false);
        for (Field field : shape.fields()) {
            object.addProperty(field.name(), schema(field));
            if (field.presence() == Presence.REQUIRED || field.presence() == Presence.EXPLICIT) {
                object.addRequiredItem(field.name());
            }
        }
        return object;
    }

    private static Schema<?> schema(Field field) {
        Schema<?> one = one(field.kind(), field.presence());
        return switch (field.presence()) {
            case REPEATED -> new ArraySchema().items(one);
            case EXPLICIT -> one.types(new java.util.LinkedHashSet<>(List.of("string", "null")));
            case REQUIRED, OPTIONAL -> one;
        };
    }

    private static Schema<?> one(Kind kind, Presence presence) {
        return switch (kind) {
            case Kind.Text(TextRule rule) -> text(rule, presence);
            case Kind.Value(String name, var parse) -> new StringSchema().format(name);
            case Kind.Choice(var words) -> new StringSchema()._enum(List.copyOf(words.keySet()));
            case Kind.Flag() -> new BooleanSchema();
            case Kind.Whole whole ->
                new IntegerSchema()
                        .format(whole.isLong() ? "int64" : "int32")
                        .minimum(BigDecimal.valueOf(whole.min()))
                        .maximum(BigDecimal.valueOf(whole.max()));
            case Kind.Nested(RecordShape shape) -> object(shape);
        };
    }

    private static Schema<?> text(TextRule rule, Presence presence) {
        Schema<?> text = new StringSchema().maxLength(rule.max());
        if (presence == Presence.REQUIRED) {
            text.minLength(1);
        }
        return rule.form().map(Pattern::pattern).map(text::pattern).orElse(text);
    }
}
