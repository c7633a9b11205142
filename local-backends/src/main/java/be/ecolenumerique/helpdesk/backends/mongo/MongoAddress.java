package be.ecolenumerique.helpdesk.backends.mongo;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a MongoDB answers: the servers and the options of its connection string, without a database. */
public record MongoAddress(String servers, String options) {

    private static final Pattern URI = Pattern.compile("(mongodb(?:\\+srv)?://[^/?]+)(?:/[^?]*)?(\\?.*)?");

    static MongoAddress ofReplicaSet(int port) {
        return new MongoAddress("mongodb://127.0.0.1:" + port, "?replicaSet=" + ReplicaSet.NAME);
    }

    /** The address in MONGODB_URI, if it is set. */
    public static Optional<MongoAddress> configured() {
        return configured(System.getenv());
    }

    static Optional<MongoAddress> configured(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("MONGODB_URI"))
                .filter(uri -> !uri.isBlank())
                .map(MongoAddress::parse);
    }

    static MongoAddress parse(String uri) {
        var matcher = URI.matcher(uri.strip());
        if (!matcher.matches()) {
            throw new IllegalStateException(
                    "MONGODB_URI is not a MongoDB connection string (mongodb://host:port/?replicaSet=rs0)");
        }
        return new MongoAddress(
                matcher.group(1), Optional.ofNullable(matcher.group(2)).orElse(""));
    }

    String uri(String database) {
        return servers + "/" + database + options;
    }
}
