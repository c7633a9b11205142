package be.ecolenumerique.helpdesk.approval;

import static be.ecolenumerique.helpdesk.approval.TicketStory.MORNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.approval.commands.CommandEndpoint.Received;
import be.ecolenumerique.helpdesk.approval.commands.CommandEndpoint.Reply;
import be.ecolenumerique.helpdesk.approval.pending.PendingApprovals;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events in by Kafka, commands out by HTTP: the way of one completion through the whole service. */
class ApprovalServiceIT {
    private final RunningService service = RunningService.shared();

    @BeforeEach
    void atTheBeginning() {
        service.clock().set(MORNING);
        service.commands().answering(c -> Reply.accepted(9));
        service.commands().forget();
    }

    @Test
    void givenACompletion_whenFifteenDaysPass_thenTheSchoolIsRemindedAndTheTicketClosed_onceEach() {
        var story = TicketStory.of(1001);
        String completion = completed(story);
        service.commands().answering(c -> happens(story, c, completion));

        service.clock().set(MORNING.plus(Duration.ofDays(8)));
        await().until(() -> keys().contains("remind:" + completion + ":7"));
        service.clock().set(MORNING.plus(Duration.ofDays(13)));
        await().until(() -> keys().contains("remind:" + completion + ":2"));
        service.clock().set(MORNING.plus(Duration.ofDays(15)));
        await().until(() -> keys().contains("auto-close:" + completion));

        await().until(() -> !isPending(story.ticket()));
        assertThat(keys().stream().filter(k -> k.contains(completion))).hasSize(3);
    }

    @Test
    void givenTheServiceWasAway_whenItComesBackLate_thenItCatchesUp() {
        var story = TicketStory.of(1002);
        String completion = completed(story);

        service.clock().set(MORNING.plus(Duration.ofDays(100)));
        service.restart();

        await().until(() -> keys().contains("auto-close:" + completion));
        service.topic().publish(story.closedAutomatically(service.clock().instant(), completion));
        await().until(() -> !isPending(story.ticket()));
    }

    @Test
    void givenAPoisonEvent_whenOthersFollow_thenOnlyItsOwnTicketWaits() {
        var sick = TicketStory.of(1003);
        service.topic().publish(sick.opened());
        service.topic().publishUnreadable(sick.completed(MORNING));
        var well = TicketStory.of(1004);
        completed(well);

        assertThat(isPending(well.ticket())).isTrue();
        assertThat(isPending(sick.ticket())).isFalse();
    }

    @Test
    void givenTheServiceRuns_whenAskedOnTheManagementPort_thenItIsReady_andCountsWhatWaits() {
        completed(TicketStory.of(1005));

        await().untilAsserted(() ->
                assertThat(service.managementPage("/actuator/health/readiness")).contains("UP"));
        await().untilAsserted(() -> assertThat(service.managementPage("/actuator/prometheus"))
                .contains("helpdesk_approvals_pending{")
                .contains("helpdesk_approvals_overdue{")
                .contains("helpdesk_approvals_oldest_overdue_seconds{")
                .contains("helpdesk_approval_runs_total{")
                .doesNotContain("helpdesk_approvals_pending{service=\"approval-service\"} 0.0"));
    }

    @Test
    void givenApprovalsThatWait_whenAnOperatorAsks_thenTheNextStepsComeFirst_andNobodyElseIsAnswered() {
        var story = TicketStory.of(1006);
        completed(story);
        String path = "/api/v1/ops/approval/approvals";

        assertThat(service.page(path, "operator").body())
                .contains("\"ticket\":\"" + story.ticket() + "\"", "\"pending\":", "\"dueAt\":", "\"overdue\":0");
        assertThat(service.page(path + "?limit=0", "operator").statusCode()).isEqualTo(400);
        assertThat(service.page(path, "technician").statusCode()).isEqualTo(403);
        assertThat(service.page(path, "").statusCode()).isEqualTo(401);
    }

    private Reply happens(TicketStory story, Received command, String completion) {
        var now = service.clock().instant();
        if (command.key().startsWith("remind:" + completion)) {
            service.topic()
                    .publish(story.reminded(
                            now, completion, command.body().get("daysLeft").intValue()));
        }
        if (command.key().equals("auto-close:" + completion)) {
            service.topic().publish(story.closedAutomatically(now, completion));
        }
        return Reply.accepted(story.version());
    }

    private String completed(TicketStory story) {
        service.topic().publish(story.opened());
        var completed = story.completed(MORNING);
        service.topic().publish(completed);
        await().until(() -> isPending(story.ticket()));
        return completed.eventId();
    }

    private boolean isPending(TicketReference ticket) {
        return service.bean(PendingApprovals.class)
                .find(ticket)
                .map(seen -> seen.approval().awaited().isPresent())
                .defaultIfEmpty(false)
                .blockOptional()
                .orElseThrow();
    }

    private List<String> keys() {
        return service.commands().received().stream().map(Received::key).toList();
    }
}
