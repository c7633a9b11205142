package be.ecolenumerique.helpdesk.backends.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The words that start a Java program with the JVM that runs us: small heap, serial collector, quick start and stop. */
public final class JavaCommand {

    private static final List<String> SMALL = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Duser.timezone=UTC",
            "-Dfile.encoding=UTF-8",
            // else a service that ends waits two seconds for requests that its graceful stop has already waited for
            "-Dreactor.netty.ioShutdownQuietPeriod=0");

    private JavaCommand() {}

    /** A main class from the class path that runs us, also from within an executable jar of Spring Boot. */
    public static List<String> main(Class<?> main, List<String> options, List<String> arguments) {
        var classPath = System.getProperty("java.class.path");
        return isInsideExecutableJar(main)
                ? mainInJar(Path.of(classPath), main, options, arguments)
                : words(options, List.of("-cp", classPath, main.getName()), arguments);
    }

    /** A main class, not the first one, of an executable jar of Spring Boot. */
    private static List<String> mainInJar(Path jar, Class<?> main, List<String> options, List<String> arguments) {
        var program = List.of(
                "-cp",
                jar.toString(),
                "-Dloader.main=" + main.getName(),
                "org.springframework.boot.loader.launch.PropertiesLauncher");
        return words(options, program, arguments);
    }

    /** A main class of a jar that names its libraries in its manifest. */
    public static List<String> main(Path jar, Class<?> main, List<String> options, List<String> arguments) {
        return words(options, List.of("-cp", jar.toString(), main.getName()), arguments);
    }

    /** An executable jar. */
    public static List<String> jar(Path jar, List<String> options, List<String> arguments) {
        return words(options, List.of("-jar", jar.toString()), arguments);
    }

    private static List<String> words(List<String> options, List<String> program, List<String> arguments) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(SMALL);
        words.addAll(options);
        words.addAll(program);
        words.addAll(arguments);
        return words;
    }

    private static boolean isInsideExecutableJar(Class<?> main) {
        var source = main.getProtectionDomain().getCodeSource();
        return source != null && source.getLocation().toString().startsWith("jar:nested:");
    }
}
