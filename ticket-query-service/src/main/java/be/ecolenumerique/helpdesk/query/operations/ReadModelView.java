package be.ecolenumerique.helpdesk.query.operations;

import be.ecolenumerique.helpdesk.consumer.polling.ConsumerStatus;
import be.ecolenumerique.helpdesk.query.projection.Generation;
import be.ecolenumerique.helpdesk.query.projection.generations.Comparison;
import be.ecolenumerique.helpdesk.query.projection.generations.ReadModel;
import be.ecolenumerique.helpdesk.query.projection.generations.Rebuild;
import be.ecolenumerique.helpdesk.query.projection.generations.ReplayRate;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The generations of the read model, and how far they are.
 *
 * @param generation that is shown, by the pointer that all replicas follow
 * @param shownHere that this replica shows: for a second after a switch it may be the one before
 * @param previous kept for the way back
 * @param documents in each collection of the one that is shown, as MongoDB estimates them
 * @param consumers those that fill all generations
 */
@Schema(name = "ReadModel")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ReadModelView(
        int generation,
        int shownHere,
        Optional<Integer> previous,
        Optional<Next> next,
        Map<String, Long> documents,
        List<ConsumerStatus> consumers) {

    /**
     * A generation that is built.
     *
     * @param phase {@code replaying}, {@code comparing}, {@code different} or {@code ready}
     * @param pace part of the time that each replica works on it
     * @param left records that are not applied yet
     * @param eventsPerSecond of the last 10 seconds, all replicas together; absent while nothing moves
     * @param secondsLeft at that rate
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Next(
            int generation,
            String phase,
            double pace,
            Instant began,
            long left,
            Optional<Long> eventsPerSecond,
            Optional<Long> secondsLeft,
            Optional<Comparison> comparison) {

        private static Next of(Rebuild rebuild, ReplayRate rate) {
            OptionalDouble perSecond = rate.perSecond();
            return new Next(
                    rebuild.generation().number(),
                    rebuild.phase().name().toLowerCase(Locale.ROOT),
                    rebuild.pace(),
                    rebuild.began(),
                    rate.left(),
                    perSecond.stream().boxed().map(Math::round).findFirst(),
                    perSecond.stream()
                            .boxed()
                            .map(n -> Math.round(rate.left() / n))
                            .findFirst(),
                    rebuild.comparison());
        }
    }

    static ReadModelView of(
            ReadModel model,
            Generation shownHere,
            ReplayRate rate,
            Map<String, Long> documents,
            List<ConsumerStatus> consumers) {
        return new ReadModelView(
                model.current().number(),
                shownHere.number(),
                model.previous().map(Generation::number),
                model.next().map(rebuild -> Next.of(rebuild, rate)),
                documents,
                consumers);
    }
}
