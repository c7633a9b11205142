package be.ecolenumerique.helpdesk.backends.mongo;

import be.ecolenumerique.helpdesk.backends.process.ChildCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How one small mongod is started on one port, with data and log in one directory. */
record Mongod(Path binary, Path directory, int port) {

    ChildCommand command() {
        var words = List.of(
                binary.toString(),
                "--dbpath",
                createdData().toString(),
                "--port",
                Integer.toString(port),
                "--bind_ip",
                "127.0.0.1",
                "--nounixsocket",
                "--replSet",
                ReplicaSet.NAME,
                "--wiredTigerCacheSizeGB",
                "0.25",
                "--setParameter",
                "diagnosticDataCollectionEnabled=false");
        return new ChildCommand("MongoDB", words, directory.resolve("mongod.log"));
    }

    private Path createdData() {
        try {
            return Files.createDirectories(directory.resolve("data"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the data directory of MongoDB", e);
        }
    }
}
