package be.ecolenumerique.helpdesk.simulation.disk;

import com.mongodb.MongoClientSettings;
import com.mongodb.reactivestreams.client.ClientSession;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** MongoDB's driver as the services hold it, in front of a simulated server. What they do not call is not there. */
public final class Driver {
    private static final CodecRegistry CODECS = MongoClientSettings.getDefaultCodecRegistry();

    private Driver() {}

    public static MongoDatabase database(Server server) {
        return proxy(MongoDatabase.class, (self, method, arguments) -> switch (method.getName()) {
            case "getCollection" -> collection(server, (String) arguments[0], type(arguments));
            case "getCodecRegistry" -> CODECS;
            case "withWriteConcern", "withReadConcern" -> self;
            default -> throw new UnsupportedOperationException(method.toString());
        });
    }

    private static Class<?> type(Object[] arguments) {
        return arguments.length > 1 ? (Class<?>) arguments[1] : Document.class;
    }

    public static MongoClient client() {
        return proxy(MongoClient.class, (self, method, arguments) -> switch (method.getName()) {
            case "startSession" -> Mono.just(proxy(ClientSession.class, (session, call, none) -> null));
            default -> throw new UnsupportedOperationException(method.toString());
        });
    }

    private static <T> MongoCollection<T> collection(Server server, String name, Class<T> type) {
        return new CollectionCalls<>(
                        server, name, new Documents<>(type, CODECS), new CollectionCalls.Concern(true, false))
                .collection();
    }

    static <T> T proxy(Class<T> type, Handler handler) {
        InvocationHandler calls = (self, method, arguments) -> switch (method.getName()) {
            case "toString" -> type.getSimpleName();
            case "hashCode" -> System.identityHashCode(self);
            case "equals" -> System.identityHashCode(self) == System.identityHashCode(arguments[0]);
            default -> handler.handle(type.cast(self), method, arguments == null ? new Object[0] : arguments);
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls));
    }

    /** One call of the driver. */
    interface Handler {
        @Nullable
        Object handle(Object self, Method method, Object[] arguments);
    }
}
