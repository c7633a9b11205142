package be.ecolenumerique.helpdesk.localstack.compose;

import be.ecolenumerique.helpdesk.localstack.Http;
import be.ecolenumerique.helpdesk.localstack.TutorialPerson;
import java.net.URI;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The people of the tutorial as accounts of a realm; they share one password there. */
final class KeycloakPeople {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CLIENT = "command-line";

    private final URI realm;
    private final String password;

    KeycloakPeople(URI realm, String password) {
        this.realm = realm;
        this.password = password;
    }

    String token(TutorialPerson person) {
        var answer = Http.postForm(
                URI.create(realm + "/protocol/openid-connect/token"),
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        CLIENT,
                        "username",
                        person.id(),
                        "password",
                        password,
                        "scope",
                        "openid"));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(person.id() + " can not sign in: " + answer.body());
        }
        return JSON.readTree(answer.body()).get("access_token").asString();
    }
}
