package be.ecolenumerique.helpdesk.approval.pending;

import be.ecolenumerique.helpdesk.consumer.ProjectionDefinition;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.Topics;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The projection of this service and where its rows are. */
@Configuration(proxyBeanMethods = false)
class PendingConfiguration {

    @Bean
    ProjectionDefinition<TicketApproval, TicketEvent> ticketApprovals() {
        return new ProjectionDefinition<>(
                "approvals",
                Topics.TICKET_EVENTS,
                "approval",
                PendingApprovals.COLLECTION,
                TicketEvent.class,
                new ApprovalRowCodec(),
                new ApprovalProjection());
    }

    @Bean
    PendingApprovals pendingApprovals(MongoDatabase database) {
        return new PendingApprovals(database);
    }

    @Bean
    EndedCompletions endedCompletions(MongoDatabase database) {
        return new EndedCompletions(database);
    }
}
