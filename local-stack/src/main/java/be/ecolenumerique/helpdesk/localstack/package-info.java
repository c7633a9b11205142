/**
 * The whole help desk on one machine: behind {@code ./start} it plays the tutorial's story; as a library it carries the end-to-end tests.
 *
 * <pre>{@code
 * try (var stack = LocalStack.start(StackOptions.forTests())) {                 // free ports, temporary data, 30 to 60 s
 *     var token = stack.tokens().of(TutorialPerson.TECHNICIAN);                 // or of(subject, email, roles), or of(SystemClient.OTHER_SYSTEM)
 *     var answer = stack.frontDoor().post("/api/v1/tickets", token, body);      // JSON in, status and JSON out; get, put, delete likewise
 *     stack.mailbox().to("x@y.be");                                             // mail that arrived, the oldest first
 *     stack.clock().pass(Duration.ofDays(15));                                  // for every rule of the four services
 *     stack.service(LocalService.COMMAND).kill();                               // kill -9; startAgain() returns when it is ready
 *     stack.mongo().freeze(); stack.kafka().stop(); stack.smtp().stop();        // and thaw(), startAgain()
 * }
 * }</pre>
 *
 * {@code StackOptions.forTests().with(Map.of(LocalService.APPROVAL, Map.of("helpdesk.approval.sweep-interval", "PT0.2S")))} changes settings
 * of services. Logs are under {@code stack.options().data().root()}. The programs come from the {@code target} directories of the checkout:
 * build first.
 */
@NullMarked
package be.ecolenumerique.helpdesk.localstack;

import org.jspecify.annotations.NullMarked;
