package be.ecolenumerique.helpdesk.conventions.mongo;

import com.mongodb.MongoClientSettings;
import com.mongodb.connection.TransportSettings;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * The threads of the driver, in place of those that Spring Boot would give it. They end as soon as they are told: the driver is
 * closed by then, so nothing is left that Netty's usual two seconds of quiet could wait for, at each stop of each service.
 */
final class MongoEventLoops implements BeanPostProcessor, DisposableBean {
    private static final long LONGEST_STOP_SECONDS = 15;

    private final EventLoopGroup group = new MultiThreadIoEventLoopGroup(NioIoHandler.newFactory());

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof MongoClientSettings settings ? onTheseThreads(settings) : bean;
    }

    private MongoClientSettings onTheseThreads(MongoClientSettings settings) {
        return MongoClientSettings.builder(settings)
                .transportSettings(
                        TransportSettings.nettyBuilder().eventLoopGroup(group).build())
                .build();
    }

    @Override
    public void destroy() {
        group.shutdownGracefully(0, LONGEST_STOP_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
