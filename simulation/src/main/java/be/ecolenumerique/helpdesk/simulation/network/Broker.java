package be.ecolenumerique.helpdesk.simulation.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.ecolenumerique.helpdesk.contracts.Topics;
import be.ecolenumerique.helpdesk.simulation.Defect;
import be.ecolenumerique.helpdesk.simulation.Defects;
import be.ecolenumerique.helpdesk.simulation.world.Machine;
import be.ecolenumerique.helpdesk.simulation.world.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;

/** The topics: {@code ticket-events} in order within each of its partitions, and who is on {@code people}. */
public final class Broker {
    public static final int PARTITIONS = 3;

    private static final Pattern PERSON = Pattern.compile("P-[0-9a-f]{32}");

    private final World world;
    private final Defects defects;
    private final List<List<ConsumerRecord<byte[], byte[]>>> partitions = IntStream.range(0, PARTITIONS)
            .<List<ConsumerRecord<byte[], byte[]>>>mapToObj(partition -> new ArrayList<>())
            .toList();
    private final Set<String> people = new HashSet<>();
    private final List<String> unknownPeople = new ArrayList<>();
    private boolean away;

    public Broker(World world, Defects defects) {
        this.world = world;
        this.defects = defects;
    }

    World world() {
        return world;
    }

    Defects defects() {
        return defects;
    }

    public Producer<String, byte[]> producer(Machine machine) {
        return new Sender(this, machine).producer();
    }

    public void goAway(boolean gone) {
        away = gone;
        world.tell("broker", gone ? "is away" : "is back");
    }

    boolean isAway() {
        return away;
    }

    void append(ProducerRecord<String, byte[]> record) {
        if (record.topic().equals(Topics.PEOPLE)) {
            people.add(record.key());
        } else if (record.topic().equals(Topics.TICKET_EVENTS)) {
            lookForPeople(record);
            store(record);
        }
    }

    private void lookForPeople(ProducerRecord<String, byte[]> record) {
        PERSON.matcher(new String(record.value(), UTF_8))
                .results()
                .map(MatchResult::group)
                .filter(person -> !people.contains(person))
                .forEach(person -> unknownPeople.add(person + " in an event of " + record.key()));
    }

    /** Whom a record named before they were on {@code people}. */
    public List<String> unknownPeople() {
        return unknownPeople;
    }

    private void store(ProducerRecord<String, byte[]> record) {
        int partition = defects.has(Defect.KEYS_IGNORED)
                ? world.below(PARTITIONS)
                : Math.floorMod(record.key().hashCode(), PARTITIONS);
        List<ConsumerRecord<byte[], byte[]>> records = partitions.get(partition);
        byte[] key = record.key().getBytes(UTF_8);
        records.add(new ConsumerRecord<>(
                record.topic(),
                partition,
                records.size(),
                world.now().toEpochMilli(),
                TimestampType.CREATE_TIME,
                key.length,
                record.value().length,
                key,
                record.value(),
                record.headers(),
                Optional.empty()));
    }

    /** From the offset on, at most so many. */
    public List<ConsumerRecord<byte[], byte[]>> read(int partition, long offset, int most) {
        List<ConsumerRecord<byte[], byte[]>> records = partitions.get(partition);
        int from = (int) Math.min(offset, records.size());
        return List.copyOf(records.subList(from, Math.min(records.size(), from + most)));
    }

    public long end(int partition) {
        return partitions.get(partition).size();
    }

    public List<ConsumerRecord<byte[], byte[]>> all() {
        return partitions.stream().flatMap(List::stream).toList();
    }

    public boolean knows(String person) {
        return people.contains(person);
    }
}
