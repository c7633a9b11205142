package be.ecolenumerique.helpdesk.simulation.services;

import be.ecolenumerique.helpdesk.approval.commands.CommandMetrics;
import be.ecolenumerique.helpdesk.approval.commands.TicketCommands;
import be.ecolenumerique.helpdesk.approval.pending.ApprovalProjection;
import be.ecolenumerique.helpdesk.approval.pending.ApprovalRowCodec;
import be.ecolenumerique.helpdesk.approval.pending.PendingApprovals;
import be.ecolenumerique.helpdesk.approval.sweeping.ApprovalSweeper;
import be.ecolenumerique.helpdesk.approval.sweeping.Attempts;
import be.ecolenumerique.helpdesk.consumer.ProjectionDefinition;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.Topics;
import be.ecolenumerique.helpdesk.simulation.Defect;
import be.ecolenumerique.helpdesk.simulation.disk.Driver;
import be.ecolenumerique.helpdesk.simulation.disk.Server;
import be.ecolenumerique.helpdesk.simulation.world.World;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.web.reactive.function.client.WebClient;

/** A replica of the approval service: the rows that wait, and the sweeper that asks. */
public final class ApprovalNode {
    private static final CommandMetrics METRICS = new CommandMetrics(new CompositeMeterRegistry());

    private final Surroundings surroundings;
    private final World world;
    private final ConsumerNode.Member member;
    private final CommandService commands;
    private final Server disk;

    public ApprovalNode(Surroundings surroundings, ConsumerNode.Member member, CommandService commands) {
        this.surroundings = surroundings;
        this.world = surroundings.world();
        this.member = member;
        this.commands = commands;
        this.disk = surroundings.disk(Surroundings.APPROVALS);
        var definition = new ProjectionDefinition<>(
                "approvals",
                Topics.TICKET_EVENTS,
                "approval",
                PendingApprovals.COLLECTION,
                TicketEvent.class,
                new ApprovalRowCodec(),
                new ApprovalProjection());
        world.begin(member.machine(), new ConsumerNode(surroundings, member, disk, definition)::live);
        world.begin(member.machine(), this::sweep);
    }

    private void sweep() {
        var http = WebClient.builder()
                .exchangeStrategies(SweepersHttp.STRATEGIES)
                .exchangeFunction(new SweepersHttp(surroundings, commands))
                .build();
        var sweeper = new ApprovalSweeper(
                new PendingApprovals(Driver.database(disk)),
                new TicketCommands(http, Duration.ofHours(1), METRICS),
                new Attempts(world::nanos, () -> world.below(1000) / 1000.0),
                clock());
        while (member.machine().isAlive()) {
            try {
                sweeper.sweep().block();
            } catch (RuntimeException fails) {
                world.tell(
                        member.machine().name(),
                        "sweeps again: " + fails.getClass().getSimpleName());
            }
            world.pause(Duration.ofSeconds(1));
        }
    }

    private InstantSource clock() {
        return surroundings.defects().has(Defect.DUE_INSTANT_NOT_AWAITED)
                ? () -> world.domainNow().plus(Duration.ofHours(1))
                : world::domainNow;
    }
}
