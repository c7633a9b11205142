/**
 * Real backends on a plain machine, for tests (scope test), the local stack and the benchmarks.
 *
 * <pre>{@code
 * // shared by all tests of this JVM: started when first asked for, ended with it. MONGODB_URI and KAFKA_BOOTSTRAP_SERVERS name others.
 * String uri = SharedBackends.mongoUri(TicketViewsIT.class);        // a database of its own for each call
 * String servers = SharedBackends.kafka().bootstrapServers();      // topics are not created by themselves: create what you need, under a unique name
 * String group = SharedBackends.uniqueName(TicketViewsIT.class);
 *
 * // for a fault test: one of your own, to stop, kill, freeze, thaw and start again on the same port and data
 * try (var mongo = MongoBackend.start()) { mongo.kill(); mongo.startAgain(); }
 * try (var kafka = KafkaBackend.start()) { kafka.stop(); kafka.startAgain(); }
 *
 * // mail: SmtpBackend (GreenMail) keeps what it received; SmtpSink also answers 4xx or 5xx, or hangs up, at a chosen stage
 * try (var smtp = SmtpBackend.start()) { smtp.mailbox().to("x@y.be"); smtp.stop(); smtp.startAgain(); }
 * try (var sink = SmtpSink.start()) { sink.answer(SmtpStage.RCPT, "550 5.1.1 unknown"); sink.behave(); }
 *
 * // a program of ours as a process of its own, killed with this JVM however it ends
 * ChildProcess.start(new ChildCommand("service", JavaCommand.jar(jar, List.of("-Xmx128m"), List.of()), log));
 * }</pre>
 */
@NullMarked
package be.ecolenumerique.helpdesk.backends;

import org.jspecify.annotations.NullMarked;
