package be.ecolenumerique.helpdesk.simulation.services;

import be.ecolenumerique.helpdesk.consumer.ProjectionDefinition;
import be.ecolenumerique.helpdesk.contracts.EventCodec;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.Topics;
import be.ecolenumerique.helpdesk.query.projection.DetailsDocument;
import be.ecolenumerique.helpdesk.query.projection.Generation;
import be.ecolenumerique.helpdesk.query.projection.TicketProjection;
import be.ecolenumerique.helpdesk.query.projection.TicketRowCodec;

/** A replica of the query service: its projection into the read model. */
public final class QueryNode {
    public static final Generation GENERATION = new Generation(1);

    public QueryNode(Surroundings surroundings, ConsumerNode.Member member) {
        var definition = new ProjectionDefinition<>(
                        "tickets_1",
                        Topics.TICKET_EVENTS,
                        "query",
                        GENERATION.tickets(),
                        TicketEvent.class,
                        new TicketRowCodec(),
                        new TicketProjection(GENERATION, EventCodec.published()))
                .with(new DetailsDocument(GENERATION));
        var consumer = new ConsumerNode(surroundings, member, surroundings.disk(Surroundings.QUERIES), definition);
        surroundings.world().begin(member.machine(), consumer::live);
    }
}
