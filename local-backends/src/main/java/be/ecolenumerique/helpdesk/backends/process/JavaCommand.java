package be.ecolenumerique.helpdesk.backends.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The words that start a Java program with the JVM that runs us: small heap, serial collector, quick start. */
public final class JavaCommand {

    private static final List<String> SMALL =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Duser.timezone=UTC", "-Dfile.encoding=UTF-8");

    private JavaCommand() {}

    /** A main class from the class path that runs us, also from within an executable jar of Spring Boot. */
    public static List<String> main(Class<?> main, List<String> options, String... arguments) {
        var words = java(options);
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        if (isInsideExecutableJar(main)) {
            words.addAll(List.of(
                    "-Dloader.main=" + main.getName(), "org.springframework.boot.loader.launch.PropertiesLauncher"));
        } else {
            words.add(main.getName());
        }
        words.addAll(List.of(arguments));
        return words;
    }

    /** An executable jar. */
    public static List<String> jar(Path jar, List<String> options, List<String> arguments) {
        var words = java(options);
        words.addAll(List.of("-jar", jar.toString()));
        words.addAll(arguments);
        return words;
    }

    private static List<String> java(List<String> options) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(SMALL);
        words.addAll(options);
        return words;
    }

    private static boolean isInsideExecutableJar(Class<?> main) {
        var source = main.getProtectionDomain().getCodeSource();
        return source != null && source.getLocation().toString().startsWith("jar:nested:");
    }
}
