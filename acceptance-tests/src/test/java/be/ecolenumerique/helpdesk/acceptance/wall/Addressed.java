package be.ecolenumerique.helpdesk.acceptance.wall;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Variants of a request that name an address: in one field of its body each, in a person's place, and in headers that some programs believe. */
final class Addressed {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> HEADERS =
            List.of("From", "Reply-To", "Forwarded", "X-Forwarded-Host", "X-Forwarded-For", "X-Original-Host");

    private final String address;

    Addressed(String address) {
        this.address = address;
    }

    /** @param request right in every respect */
    List<Request> variants(Operation operation, Request request) {
        List<Request> variants = new ArrayList<>();
        fields(operation).forEach(field -> variants.add(inField(request, field)));
        if (operation.variables().contains("person")) {
            variants.add(request.at(
                    request.path().replaceAll("P-[0-9a-f]{32}", URLEncoder.encode(address, StandardCharsets.UTF_8))));
        }
        variants.add(request);
        return variants.stream().map(this::withHeaders).toList();
    }

    private static List<String> fields(Operation operation) {
        JsonNode content = operation.document().path("requestBody").path("content");
        return content.propertyStream()
                .map(Map.Entry::getValue)
                .map(type -> operation.resolved(type.path("schema")))
                .flatMap(schema -> schema.path("properties").propertyStream())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Request inField(Request request, String field) {
        if (request.path().startsWith("/answers/")) {
            String more = field + "=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
            String answer = field.equals("reason") ? "decision=reopen" : request.body();
            return request.saying(answer + "&" + more);
        }
        ObjectNode body =
                request.body().isEmpty() ? JSON.createObjectNode() : (ObjectNode) JSON.readTree(request.body());
        body.put(field, address);
        return request.json(JSON.writeValueAsString(body));
    }

    private Request withHeaders(Request request) {
        Request forged = request;
        for (String header : HEADERS) {
            forged = forged.with(header, header.equals("Forwarded") ? "host=" + host() : address);
        }
        return forged;
    }

    private String host() {
        return address.substring(address.indexOf('@') + 1);
    }
}
