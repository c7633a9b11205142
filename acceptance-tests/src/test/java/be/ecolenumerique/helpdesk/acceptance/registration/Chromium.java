package be.ecolenumerique.helpdesk.acceptance.registration;

import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.backends.process.ChildCommand;
import be.ecolenumerique.helpdesk.backends.process.ChildProcess;
import be.ecolenumerique.helpdesk.backends.process.FreePorts;
import be.ecolenumerique.helpdesk.localstack.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium in French, driven through chromedriver by the W3C WebDriver protocol. Finds wait up to twenty seconds. */
final class Chromium implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int FINDS_WAIT = 20_000;

    private final ChildProcess driver;
    private final URI base;
    private final String session;

    private Chromium(ChildProcess driver, URI base, String session) {
        this.driver = driver;
        this.base = base;
        this.session = session;
    }

    static Chromium start(Path directory) {
        int port = FreePorts.next();
        var base = URI.create("http://127.0.0.1:" + port);
        var words = List.of(environment("CHROMEDRIVER").orElse("chromedriver"), "--port=" + port);
        var driver = ChildProcess.start(new ChildCommand("chromedriver", words, directory.resolve("chromedriver.log")));
        driver.awaitReady(Duration.ofSeconds(30), () -> Http.isOk(base.resolve("/status")));
        var session = post(base.resolve("/session"), Map.of("capabilities", Map.of("alwaysMatch", capabilities())));
        return new Chromium(driver, base, session.path("sessionId").asString());
    }

    private static Map<String, Object> capabilities() {
        var arguments = new ArrayList<>(List.of("--headless=new", "--no-sandbox", "--disable-gpu"));
        var options = environment("CHROMIUM")
                .<Map<String, Object>>map(binary -> Map.of("args", arguments, "binary", binary, "prefs", FRENCH))
                .orElseGet(() -> Map.of("args", arguments, "prefs", FRENCH));
        return Map.of("goog:chromeOptions", options, "timeouts", Map.of("implicit", FINDS_WAIT));
    }

    private static final Map<String, Object> FRENCH =
            Map.of("intl.accept_languages", "fr-BE,fr", "intl.selected_languages", "fr-BE,fr");

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    Chromium size(int width, int height) {
        post("/window/rect", Map.of("width", width, "height", height));
        return this;
    }

    void open(String address) {
        post("/url", Map.of("url", address));
    }

    String address() {
        return get("/url").asString();
    }

    String text(String selector) {
        return get("/element/" + find(selector) + "/text").asString().replaceAll("\\s+", " ");
    }

    String property(String selector, String name) {
        return get("/element/" + find(selector) + "/property/" + name).asString();
    }

    /** Instead of what was there. */
    void type(String selector, String text) {
        String element = "/element/" + find(selector);
        post(element + "/clear", Map.of());
        post(element + "/value", Map.of("text", text));
    }

    void click(String selector) {
        post("/element/" + find(selector) + "/click", Map.of());
    }

    /** And waits for the page that comes of it. */
    void submit(String selector) {
        script("window.before = true");
        click(selector);
        await().ignoreException(IllegalStateException.class)
                .until(() -> script("return document.readyState === 'complete' && !window.before")
                        .asBoolean());
    }

    /** At once. */
    boolean has(String selector) {
        return script("return document.querySelector(arguments[0]) !== null", selector)
                .asBoolean();
    }

    /** Whether something reaches beyond the window's width. */
    boolean isTooWide() {
        return script("return document.documentElement.scrollWidth > window.innerWidth")
                .asBoolean();
    }

    JsonNode script(String body, Object... arguments) {
        return post("/execute/sync", Map.of("script", body, "args", List.of(arguments)));
    }

    void screenshot(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, Base64.getMimeDecoder().decode(get("/screenshot").asString()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private String find(String selector) {
        return post("/element", Map.of("using", "css selector", "value", selector))
                .iterator()
                .next()
                .asString();
    }

    private JsonNode get(String path) {
        return value(Http.send(Http.to(at(path)).GET()).body());
    }

    private JsonNode post(String path, Map<String, ?> body) {
        return post(at(path), body);
    }

    private static JsonNode post(URI address, Map<String, ?> body) {
        var request = Http.to(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return value(Http.send(request).body());
    }

    private static JsonNode value(String answer) {
        JsonNode value = JSON.readTree(answer).path("value");
        if (value.has("error")) {
            throw new IllegalStateException(value.path("message").asString());
        }
        return value;
    }

    private URI at(String path) {
        return base.resolve("/session/" + session + path);
    }

    @Override
    public void close() {
        Http.send(Http.to(at("")).DELETE());
        driver.stop();
    }
}
