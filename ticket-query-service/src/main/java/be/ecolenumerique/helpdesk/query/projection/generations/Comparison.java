package be.ecolenumerique.helpdesk.query.projection.generations;

import java.util.List;

/**
 * What became of comparing a generation with the one that is shown, once it had come as far.
 *
 * @param tickets how many it has
 * @param versions the sum of their versions
 * @param differences how many documents are other than those shown
 * @param examples their ids, 20 at most: {@code tickets_2 TECH-174}
 */
public record Comparison(long tickets, long versions, int differences, List<String> examples) {
    boolean isEqual() {
        return differences == 0;
    }
}
