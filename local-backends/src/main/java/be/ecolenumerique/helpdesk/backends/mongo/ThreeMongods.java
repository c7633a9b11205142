package be.ecolenumerique.helpdesk.backends.mongo;

import be.ecolenumerique.helpdesk.backends.process.FreePorts;
import be.ecolenumerique.helpdesk.backends.process.ServerProcess;
import be.ecolenumerique.helpdesk.backends.process.TemporaryDirectory;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;

/** A replica set of three mongods that elects quickly: its primary can step down, freeze, die, or be left alone with its writes. */
public final class ThreeMongods implements AutoCloseable {
    private static final int MEMBERS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long ELECTION_TIMEOUT_MILLIS = 2_000;
    private static final long HEARTBEAT_MILLIS = 500;
    private static final int STEPPED_DOWN_SECONDS = 10;

    private final List<Integer> ports =
            IntStream.range(0, MEMBERS).mapToObj(n -> FreePorts.next()).toList();
    private final Path directory = TemporaryDirectory.create("three-mongods-");
    private final List<ServerProcess> members =
            IntStream.range(0, MEMBERS).mapToObj(this::server).toList();

    private ThreeMongods() {}

    public static ThreeMongods start() {
        var set = new ThreeMongods();
        set.members.forEach(ServerProcess::launch);
        set.members.forEach(ServerProcess::awaitReady);
        set.admin(0, set.initiate());
        set.awaitPrimary();
        return set;
    }

    private ServerProcess server(int n) {
        var mongod = new Mongod(MongodBinary.ofThisMachine().obtain(), directoryOf(n), ports.get(n));
        return new ServerProcess(mongod::command, PATIENCE, () -> answers(n));
    }

    private Path directoryOf(int n) {
        return directory.resolve("member-" + n);
    }

    private Document initiate() {
        var config = new Document("_id", ReplicaSet.NAME)
                .append(
                        "members",
                        IntStream.range(0, MEMBERS)
                                .mapToObj(n -> new Document("_id", n).append("host", address(n)))
                                .toList())
                .append(
                        "settings",
                        new Document("electionTimeoutMillis", ELECTION_TIMEOUT_MILLIS)
                                .append("heartbeatIntervalMillis", HEARTBEAT_MILLIS));
        return new Document("replSetInitiate", config);
    }

    public String uri(String database) {
        return IntStream.range(0, MEMBERS).mapToObj(this::address).collect(Collectors.joining(",", "mongodb://", ""))
                + "/" + database + "?replicaSet=" + ReplicaSet.NAME;
    }

    private String address(int n) {
        return "127.0.0.1:" + ports.get(n);
    }

    /** Waits until one of them is primary, and says which. */
    public int awaitPrimary() {
        return awaitPrimaryOtherThan(-1);
    }

    public int awaitPrimaryOtherThan(int former) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var primary = IntStream.range(0, MEMBERS)
                    .filter(n -> n != former && isPrimary(n))
                    .findFirst();
            if (primary.isPresent()) {
                return primary.getAsInt();
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new IllegalStateException("No primary after " + PATIENCE.toSeconds() + " s");
    }

    /** One of them, to freeze, kill and start again. */
    public ServerProcess member(int n) {
        return members.get(n);
    }

    /** The others. */
    public List<ServerProcess> allBut(int n) {
        return IntStream.range(0, MEMBERS)
                .filter(m -> m != n)
                .mapToObj(members::get)
                .toList();
    }

    public void stepDown(int primary) {
        admin(primary, new Document("replSetStepDown", STEPPED_DOWN_SECONDS).append("force", true));
    }

    /** How often a member has undone writes that the majority never had; told by what it logged. */
    public long rollbacks() {
        return IntStream.range(0, MEMBERS)
                .mapToObj(n -> directoryOf(n).resolve("mongod.log"))
                .mapToLong(ThreeMongods::rollbacksIn)
                .sum();
    }

    private static long rollbacksIn(Path log) {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("\"msg\":\"Rollback summary\""))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers(int n) {
        return hello(n).isPresent();
    }

    private boolean isPrimary(int n) {
        return hello(n).equals(OptionalInt.of(1));
    }

    /** 1 where it is primary, 0 where it is not, nothing where it does not answer. */
    private OptionalInt hello(int n) {
        try {
            return OptionalInt.of(admin(n, new Document("hello", 1)).getBoolean("isWritablePrimary", false) ? 1 : 0);
        } catch (MongoException e) {
            return OptionalInt.empty();
        }
    }

    private Document admin(int n, Document command) {
        try (MongoClient client = direct(n)) {
            return client.getDatabase("admin").runCommand(command);
        }
    }

    private MongoClient direct(int n) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://" + address(n) + "/?directConnection=true"))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.readTimeout(2, TimeUnit.SECONDS))
                .build());
    }

    @Override
    public void close() {
        members.stream()
                .filter(ServerProcess::isAlive)
                .forEach(member -> member.current().kill());
    }
}
