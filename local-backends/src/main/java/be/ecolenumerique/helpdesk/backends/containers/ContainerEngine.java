package be.ecolenumerique.helpdesk.backends.containers;

import java.util.Optional;
import org.testcontainers.DockerClientFactory;

/** The Docker engine on which the shared backends run when {@code -Pcontainers} asks for it; without it they are processes of this machine. */
public final class ContainerEngine {

    private ContainerEngine() {}

    public static boolean isAsked() {
        return System.getProperty("helpdesk.backends", "processes").equals("containers");
    }

    /** For a test that is about containers: fails with a sentence where there are none. */
    public static void require() {
        if (!isAsked()) {
            throw new NoContainers("This test proves containers: run it with -Pcontainers.");
        }
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new NoContainers("-Pcontainers needs a Docker engine, and none answers " + where()
                    + ". Start one, or let DOCKER_HOST name one; ./test without the profile needs none.");
        }
    }

    private static String where() {
        return Optional.ofNullable(System.getenv("DOCKER_HOST"))
                .map(host -> "at DOCKER_HOST=" + host)
                .orElse("on this machine");
    }
}
