package be.ecolenumerique.helpdesk.acceptance.wall;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Forged tokens without end, each kind as often as the others; the same ones for the same seed. */
final class ForgedTokens {
    private final List<Given> given;
    private final Set<String> genuine;
    private final Random chance;
    private final Map<Forgery, Integer> made = new EnumMap<>(Forgery.class);

    ForgedTokens(List<Given> given, Random chance) {
        this.given = given;
        this.genuine = given.stream().map(Given::token).collect(Collectors.toSet());
        this.chance = chance;
    }

    void make(int number, Consumer<String> attempt) {
        Forgery[] kinds = Forgery.values();
        for (int n = 0; n < number; ) {
            Forgery kind = kinds[n % kinds.length];
            String token = kind.of(given.get(chance.nextInt(given.size())), chance);
            if (!genuine.contains(token)) {
                made.merge(kind, 1, Integer::sum);
                attempt.accept(token);
                n++;
            }
        }
    }

    /** How many of each kind so far. */
    Map<Forgery, Integer> made() {
        return made;
    }
}
