package be.ecolenumerique.helpdesk.query.columns;

import java.util.List;

/** A stretch of the tickets of a scope, looked at in one go. */
sealed interface Part {
    void each(Selection selection, Ranking ranking);

    record Whole(Shard shard) implements Part {
        @Override
        public void each(Selection selection, Ranking ranking) {
            shard.each(selection, place -> ranking.offer(shard.columns(), place));
        }
    }

    /** Single tickets wherever they stand. */
    record Singles(List<Single> tickets) implements Part {
        @Override
        public void each(Selection selection, Ranking ranking) {
            for (Single ticket : tickets) {
                if (ticket.shard.matches(ticket.place, selection)) {
                    ranking.offer(ticket.shard.columns(), ticket.place);
                }
            }
        }
    }

    record Single(Shard shard, int place) {}
}
