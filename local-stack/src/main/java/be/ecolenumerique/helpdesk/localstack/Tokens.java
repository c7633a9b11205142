package be.ecolenumerique.helpdesk.localstack;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens from the local issuer, for whomever one likes. */
public final class Tokens {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI issuer;
    private final Secrets secrets;

    Tokens(URI issuer, Secrets secrets) {
        this.issuer = issuer;
        this.secrets = secrets;
    }

    /** For somebody of the tutorial; lasts 8 hours. */
    public String of(TutorialPerson person) {
        return local(Map.of("person", person.id()));
    }

    /** For anybody: a subject, an e-mail that counts as verified, roles as in the claim {@code roles}. */
    public String of(String subject, String email, List<String> roles) {
        return local(Map.of("sub", subject, "name", subject, "email", email, "roles", String.join(",", roles)));
    }

    /** For anybody, with the form fields that {@code POST /local/token} knows (sub, name, email, roles, locale, seconds). */
    public String of(Map<String, String> fields) {
        return local(fields);
    }

    /** For a system, by its client credentials. */
    public String of(SystemClient client) {
        var fields = new HashMap<String, String>();
        fields.put("grant_type", "client_credentials");
        fields.put("client_id", client.id());
        fields.put("client_secret", secrets.ofClient(client.id()));
        return JSON.readTree(post("/oauth2/token", fields)).get("access_token").asString();
    }

    private String local(Map<String, String> fields) {
        return post("/local/token", fields);
    }

    private String post(String path, Map<String, String> fields) {
        var answer = Http.postForm(issuer.resolve(path), fields);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("The issuer answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
