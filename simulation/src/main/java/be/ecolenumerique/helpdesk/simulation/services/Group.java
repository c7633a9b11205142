package be.ecolenumerique.helpdesk.simulation.services;

import be.ecolenumerique.helpdesk.simulation.network.Broker;
import be.ecolenumerique.helpdesk.simulation.world.World;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A consumer group of two: which of them has which partition, for now. Who loses one hears of it at its next poll. */
public final class Group {
    private final World world;
    private final int[] owner = new int[Broker.PARTITIONS];
    private int generation;

    public Group(World world) {
        this.world = world;
        IntStream.range(0, owner.length).forEach(partition -> owner[partition] = partition % 2);
    }

    public void rebalance() {
        generation++;
        for (int partition = 0; partition < owner.length; partition++) {
            owner[partition] = world.below(2);
        }
    }

    public void giveAllTo(int member) {
        generation++;
        Arrays.fill(owner, member);
    }

    int generation() {
        return generation;
    }

    List<Integer> of(int member) {
        return IntStream.range(0, owner.length)
                .filter(partition -> owner[partition] == member)
                .boxed()
                .toList();
    }
}
