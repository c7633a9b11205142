package be.ecolenumerique.helpdesk.simulation.disk;

import com.mongodb.MongoException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An answer or an error of the server, on its way to whoever asked. */
record Outcome<T>(@Nullable Supplier<T> value, @Nullable MongoException error) {

    static <T> Outcome<T> of(Supplier<T> effect) {
        try {
            T value = effect.get();
            return new Outcome<>(() -> value, null);
        } catch (MongoException e) {
            return new Outcome<>(null, e);
        }
    }

    T get() {
        if (value == null) {
            throw error == null ? new IllegalStateException("neither answer nor error") : error;
        }
        return value.get();
    }
}
