package be.ecolenumerique.helpdesk.conventions.web;

import be.ecolenumerique.helpdesk.conventions.problems.FieldError;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON to the letter: UTF-8, one value, nothing after it, not deep, and each repeated field is noted. */
final class StrictJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(16)
                    .maxNameLength(200)
                    .maxNumberLength(50)
                    .build())
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private StrictJson() {}

    static JsonNode parse(byte[] body, Complaints complaints) {
        try (JsonParser parser = FACTORY.createParser(
                ObjectReadContext.empty(),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(body))
                        .toString())) {
            parser.nextToken();
            JsonNode value = value(parser, "#", complaints);
            if (parser.nextToken() != null) {
                throw refused("trailing");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw refused("too-deep");
        } catch (JacksonException | CharacterCodingException e) {
            throw refused("not-json");
        }
    }

    private static JsonNode value(JsonParser parser, String pointer, Complaints complaints) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pointer, complaints);
            case START_ARRAY -> array(parser, pointer, complaints);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case null, default -> throw refused("not-json");
        };
    }

    private static ObjectNode object(JsonParser parser, String pointer, Complaints complaints) {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String at = Pointers.of(pointer, name);
            parser.nextToken();
            if (object.has(name)) {
                complaints.add(at, "repeated");
            }
            object.set(name, value(parser, at, complaints));
        }
        return object;
    }

    private static ArrayNode array(JsonParser parser, String pointer, Complaints complaints) {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, Pointers.of(pointer, Integer.toString(array.size())), complaints));
        }
        return array;
    }

    private static RuntimeException refused(String reason) {
        return Problem.malformed(FieldError.at("#", reason)).asException();
    }
}
