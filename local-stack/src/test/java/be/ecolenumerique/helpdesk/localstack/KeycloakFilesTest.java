package be.ecolenumerique.helpdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm and the theme in {@code keycloak/}, as far as they can be checked without a Keycloak. */
class KeycloakFilesTest {
    private static final Path KEYCLOAK = ProjectDirectory.find().root().resolve("keycloak");
    private static final Path THEME = KEYCLOAK.resolve("themes/helpdesk");
    private static final List<String> LANGUAGES = List.of("fr", "de", "nl", "en");
    private static final Pattern MESSAGE = Pattern.compile("msg\\(\"([\\w.]+)\"[,)]");
    private static final Set<String> KEYCLOAKS_OWN = Set.of("passwordConfirm");

    private final JsonNode realm = JsonMapper.builder().build().readTree(read(KEYCLOAK.resolve("realm.json")));

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void givenTheTexts_whenRead_thenEachIsInAllFourLanguages_andEachThatATemplateNamesIsThere(String kind) {
        Set<String> french = messages(kind, "fr").stringPropertyNames();

        assertThat(LANGUAGES).allSatisfy(language -> {
            var messages = messages(kind, language);
            assertThat(messages.stringPropertyNames()).isEqualTo(french);
            assertThat(messages.values())
                    .allSatisfy(text -> assertThat((String) text).isNotBlank());
        });
        assertThat(templates(kind)
                        .flatMap(text -> MESSAGE.matcher(text).results().map(found -> found.group(1))))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(french.contains(key) || KEYCLOAKS_OWN.contains(key))
                        .as(key)
                        .isTrue());
    }

    @Test
    void givenTheForm_whenReadInFrench_thenItHasTheWordsOfTheTutorial() {
        var messages = messages("login", "fr");

        assertThat(Stream.of("registerTitle", "doRegister", "email", "fullName", "choosePassword", "strength.4")
                        .map(messages::getProperty))
                .containsExactly(
                        "S''inscrire",
                        "S''inscrire",
                        "Adresse e-mail",
                        "Nom complet",
                        "Choisissez un mot de passe",
                        "Très fort");
        assertThat(messages.getProperty("agreement.privacyPolicy")).isEqualTo("Politique de confidentialité");
        assertThat(messages.getProperty("agreement.disclaimer")).isEqualTo("Avis et clause de non-responsabilité");
        assertThat(messages("email", "fr").getProperty("orgInviteButton")).isEqualTo("S''inscrire");
    }

    @Test
    void givenTheRealm_whenRead_thenItInvitesForFourteenDays_andNobodyRegistersOrChangesAnAddressOtherwise() {
        assertThat(realm.path("organizationsEnabled").asBoolean()).isTrue();
        assertThat(realm.path("registrationAllowed").asBoolean()).isFalse();
        assertThat(realm.path("registrationEmailAsUsername").asBoolean()).isTrue();
        assertThat(realm.path("editUsernameAllowed").asBoolean(true)).isFalse();
        assertThat(realm.path("actionTokenGeneratedByAdminLifespan").asInt()).isEqualTo(14 * 24 * 3600);
        assertThat(texts(realm.path("requiredActions"), "alias"))
                .doesNotContain("UPDATE_EMAIL")
                .isNotEmpty();
        assertThat(new TreeSet<>(texts(realm.path("supportedLocales")))).isEqualTo(new TreeSet<>(LANGUAGES));
    }

    @Test
    void givenTheClients_whenRead_thenThePortalNeedsPkce_andEachSystemOfTheStackIsThere_andNoSecretIs() {
        var clients = stream(realm.path("clients"))
                .collect(Collectors.toMap(client -> client.path("clientId").asString(), client -> client));

        assertThat(clients.keySet())
                .contains("portal", LocalService.COMMAND.module())
                .containsAll(
                        Stream.of(SystemClient.values()).map(SystemClient::id).toList());
        assertThat(clients)
                .hasEntrySatisfying(
                        "portal",
                        portal -> assertThat(portal.path("attributes")
                                        .path("pkce.code.challenge.method")
                                        .asString())
                                .isEqualTo("S256"));
        assertThat(clients.values()).allSatisfy(client -> {
            assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
            assertThat(client.path("secret").asString("${none}")).matches("\\$\\{\\w+}");
        });
        assertThat(Stream.of(SystemClient.values()))
                .allSatisfy(system ->
                        assertThat(rolesOf("service-account-" + system.id())).containsExactly(system.role()));
        assertThat(stream(realm.path("users")).flatMap(user -> stream(user.path("credentials"))))
                .allSatisfy(password ->
                        assertThat(password.path("value").asString()).isEqualTo("${PEOPLE}"));
    }

    /** What the event says was agreed to is what the page of that version says. */
    @Test
    void givenTheTextsThatAreAgreedTo_whenRead_thenEachIsThere_inThatVersion_inAllFourLanguages() {
        var profile = realm.path("components")
                .path("org.keycloak.userprofile.UserProfileProvider")
                .path(0)
                .path("config")
                .path("kc.user.profile.config")
                .path(0)
                .asString();
        var agreed = Pattern.compile("\"options\":\\[\"([^\"]+/[^\"]+ [^\"]+/[^\"]+)\"]")
                .matcher(profile);

        assertThat(agreed.find()).isTrue();
        for (String text : agreed.group(1).split(" ", -1)) {
            var parts = text.split("/", -1);
            assertThat(LANGUAGES)
                    .allSatisfy(language -> assertThat(
                                    read(THEME.resolve("login/resources/texts/" + parts[0] + "-" + language + ".html")))
                            .contains("lang=\"" + language + "\"", "<small>" + parts[1] + "</small>"));
        }
    }

    @Test
    void givenTheForm_whenRead_thenItsScriptsAreFilesOfTheTheme() {
        assertThat(templates("login"))
                .allSatisfy(text -> assertThat(text.replaceAll(
                                "<script type=\"module\" src=\"\\$\\{url.resourcesPath}/js/\\w+\\.js\"></script>", ""))
                        .doesNotContain("<script", "onclick=", "onchange=", "javascript:"));
    }

    private List<String> rolesOf(String user) {
        return stream(realm.path("users"))
                .filter(one -> one.path("username").asString().equals(user))
                .flatMap(one -> texts(one.path("realmRoles")).stream())
                .toList();
    }

    private static Properties messages(String kind, String language) {
        try {
            var messages = new Properties();
            messages.load(
                    new StringReader(read(THEME.resolve(kind + "/messages/messages_" + language + ".properties"))));
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> templates(String kind) {
        try (var files = Files.walk(THEME.resolve(kind))) {
            return files
                    .filter(file -> file.toString().endsWith(".ftl"))
                    .map(KeycloakFilesTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asString).toList();
    }

    private static List<String> texts(JsonNode array, String field) {
        return stream(array).map(one -> one.path(field).asString()).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
