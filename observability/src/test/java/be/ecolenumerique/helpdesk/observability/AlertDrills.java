package be.ecolenumerique.helpdesk.observability;

import be.ecolenumerique.helpdesk.backends.mail.SmtpSink;
import be.ecolenumerique.helpdesk.backends.mail.SmtpStage;
import be.ecolenumerique.helpdesk.localstack.LocalService;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Each alert seen firing and going away in a real Prometheus, by a real fault in the real system, with the repair of its
 * runbook. Run by {@code observability/drill}; the durations of the rules are sixty times shorter.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AlertDrills {
    private static final SelfSignedBundle BUNDLE = SelfSignedBundle.lasting(10);

    /** Read again at each start. */
    private static final Map<String, String> OF_NOTIFICATION = new HashMap<>();

    private static final SmallDisk DISK = SmallDisk.mounted();

    private static WatchedSystem system;
    private static LocalStack stack;
    private static Damage damage;

    @BeforeAll
    static void start() {
        system = WatchedSystem.start(
                Map.of(
                        LocalService.COMMAND, BUNDLE.settings("kafka"),
                        LocalService.NOTIFICATION, OF_NOTIFICATION,
                        LocalService.APPROVAL, DISK.settings()),
                FasterRules::of);
        stack = system.stack();
        damage = new Damage(stack);
    }

    @AfterAll
    static void stop() {
        system.close();
        DISK.close();
    }

    @Test
    @Order(1)
    void givenACertificateThatEndsInTenDays_whenRenewed_thenTheAlertIsGone() {
        Drill.of(system, "HelpdeskCertificateExpires").alreadyBroken(() -> {
            BUNDLE.renew(365);
            restart(LocalService.COMMAND);
        });
    }

    @Test
    void givenNoMongoDB_whenItIsBack_thenWritesAreTaken() {
        Drill.of(system, "HelpdeskNoPrimary", "HelpdeskWritesFailing")
                .run(
                        () -> stack.mongo().server().stop(),
                        () -> stack.mongo().server().start());
    }

    @Test
    void givenNoKafka_whenItIsBack_thenTheRelayFollowsAgain() {
        Drill.of(system, "HelpdeskRelayStalled")
                .run(
                        () -> stack.kafka().server().stop(),
                        () -> stack.kafka().server().start());
    }

    @Test
    void givenEventsThatCanNotBeProjected_whenTheReadModelTakesWritesAgain_thenItFollows() {
        var query = stack.service(LocalService.QUERY);
        Drill.of(system, "HelpdeskProjectionBehind")
                .withoutLoad()
                .run(
                        () -> {
                            query.freeze();
                            system.load().attempt();
                            damage.lockDatabases();
                            query.thaw();
                        },
                        damage::unlockDatabases);
    }

    @Test
    void givenAnOutboxEntryThatNobodyCanRead_whenItIsRepaired_thenNothingIsUnreadable() {
        Drill.of(system, "HelpdeskMailsUnreadable").run(damage::addUnreadableMails, damage::removeUnreadableMails);
    }

    @Test
    void givenAServiceThatIsDown_whenItIsBack_thenItIsHeardAgain() {
        var approval = stack.service(LocalService.APPROVAL).server();
        Drill.of(system, "HelpdeskServiceSilent").run(approval::stop, approval::start);
    }

    @Test
    void givenNoMailServer_whenItIsBack_thenMailsGoOut() {
        Drill.of(system, "HelpdeskMailsLate").run(stack.smtp()::stop, stack.smtp()::startAgain);
    }

    @Test
    void givenAMailServerThatKnowsNobody_whenTheUsualOneIsBack_thenNothingIsRefusedAnyMore() {
        stack.smtp().stop();
        var strict = SmtpSink.start(stack.smtp().port());
        strict.answer(SmtpStage.RCPT, "550 5.1.1 no such user");
        Drill.of(system, "HelpdeskMailsRefused").run(() -> system.load().attempt(), () -> {
            strict.close();
            stack.smtp().startAgain();
        });
    }

    @Test
    void givenARecordThatNobodyCanRead_whenAnOperatorRepairs_thenNoTicketIsBlocked() {
        Drill.of(system, "HelpdeskTicketsBlocked").run(damage::sendUnreadableRecord, damage::repairBlockedTicket);
    }

    @Test
    void givenAReadModelOfOtherTopics_whenItIsDroppedAsAfterARestore_thenItIsBuiltAnew() {
        var query = stack.service(LocalService.QUERY).server();
        Drill.of(system, "HelpdeskConsumerStopped")
                .run(
                        () -> {
                            query.stop();
                            damage.moveReadModelToOtherTopics();
                            query.launch();
                        },
                        () -> {
                            query.stop();
                            damage.dropReadModel();
                            query.start();
                        });
    }

    @Test
    void givenADiskThatIsAlmostFull_whenAFileIsMovedAway_thenThereIsRoomAgain() {
        Drill.of(system, "HelpdeskDiskAlmostFull").run(DISK::fill, DISK::empty);
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void givenFifteenDaysPassWhileNothingCanBeClosed_whenTheCommandServiceIsBack_thenTicketsClose() {
        system.load().round();
        var command = stack.service(LocalService.COMMAND).server();
        Drill.of(system, "HelpdeskApprovalsOverdue")
                .run(
                        () -> {
                            command.stop();
                            stack.clock().pass(Duration.ofDays(16));
                        },
                        command::start);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void givenAKeyOfMoreThanAYear_whenAnotherIsUsed_thenTheAlertIsGone() {
        Drill.of(system, "HelpdeskLinkKeyOld").run(() -> stack.clock().pass(Duration.ofDays(401)), () -> {
            OF_NOTIFICATION.put("helpdesk.link-keys.id", "key-2");
            restart(LocalService.NOTIFICATION);
        });
    }

    private static void restart(LocalService service) {
        stack.service(service).server().stop();
        stack.service(service).server().start();
    }
}
