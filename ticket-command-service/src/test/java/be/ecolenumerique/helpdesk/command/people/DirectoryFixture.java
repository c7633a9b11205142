package be.ecolenumerique.helpdesk.command.people;

import be.ecolenumerique.helpdesk.command.aggregate.Replica;
import be.ecolenumerique.helpdesk.command.aggregate.SettableClock;
import be.ecolenumerique.helpdesk.command.departures.Departures;
import be.ecolenumerique.helpdesk.command.domain.Cast;
import be.ecolenumerique.helpdesk.command.eventlog.LogFixture;
import be.ecolenumerique.helpdesk.command.invitations.CompaniesToSettle;
import be.ecolenumerique.helpdesk.command.invitations.Inviting;
import be.ecolenumerique.helpdesk.command.suppliers.AddressKey;
import be.ecolenumerique.helpdesk.command.suppliers.AddressKeyCheck;
import be.ecolenumerique.helpdesk.command.suppliers.EndingMemberships;
import be.ecolenumerique.helpdesk.command.suppliers.LoggedInvitations;
import be.ecolenumerique.helpdesk.command.suppliers.MemberRecords;
import be.ecolenumerique.helpdesk.command.suppliers.StoredDirectory;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierDispatch;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierStreams;
import be.ecolenumerique.helpdesk.command.suppliers.Suppliers;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.conventions.admission.RateByName;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;

/** People and companies on two replicas and one database. */
public final class DirectoryFixture implements AutoCloseable {
    public final SettableClock clock = new SettableClock(Cast.NOW);
    private final LogFixture logs;
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<Side> sides;
    private final Optional<Duration> lifetime;

    public DirectoryFixture(Class<?> test) {
        this(test, Optional.empty());
    }

    /** @param lifetime of invitations, where members are invited */
    public DirectoryFixture(Class<?> test, Optional<Duration> lifetime) {
        this.lifetime = lifetime;
        logs = LogFixture.of(test);
        sides = List.of(new Side(new Replica(logs, clock)), new Side(new Replica(logs, clock)));
    }

    public Side side(int replica) {
        return sides.get(replica);
    }

    public MongoDatabase database() {
        return logs.database();
    }

    /** All events of the log, oldest first. */
    public List<Document> events() {
        return logs.rawCommits().stream()
                .flatMap(commit -> commit.getList("e", Document.class).stream())
                .toList();
    }

    public List<Document> commits() {
        return logs.rawCommits();
    }

    @Override
    public void close() {
        sides.forEach(side -> side.replica.close());
        logs.close();
    }

    /** Companies as a replica with this key sees them. */
    public SupplierStreams streams(Replica replica, String key) {
        return new SupplierStreams(replica.streams(), new AddressKey(key), new AddressKeyCheck(logs.database()));
    }

    /** What one replica has of the directory. */
    public final class Side {
        public final Replica replica;
        public final People people;
        public final SignIns signIns;
        public final SupplierDispatch suppliers;
        public final StoredDirectory directory;
        public final Announcements announcements;
        public final EndingMemberships memberships;
        public final Registration registration;
        public final LoggedInvitations invitations;

        Side(Replica replica) {
            this.replica = replica;
            people = new People(logs.database(), clock);
            announcements = new Announcements(replica.streams());
            registration = new Registration(people, announcements);
            var streams = streams(replica, "only for this test, long enough ...");
            signIns = new SignIns(
                    registration, streams, people, replica.threads(), new RateByName(1_000, Duration.ofSeconds(1)));
            directory = new StoredDirectory(streams, replica.streams(), people);
            var departures = new Departures(logs.database(), clock);
            var companies = new CompaniesToSettle(logs.database(), clock);
            var inviting = new Inviting(lifetime, companies, clock);
            memberships = new EndingMemberships(streams, departures, inviting);
            suppliers = new SupplierDispatch(
                    new Suppliers(streams, new MemberRecords(people), announcements, departures, inviting),
                    () -> new SupplierId(numbers.incrementAndGet()),
                    replica.streams(),
                    replica.keyed(),
                    replica.threads());
            invitations = new LoggedInvitations(streams, suppliers);
        }
    }
}
