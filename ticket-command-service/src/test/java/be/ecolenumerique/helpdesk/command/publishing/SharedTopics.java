package be.ecolenumerique.helpdesk.command.publishing;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** For services on the tests' one broker, where the logs of many tests publish on the same topics. */
@Configuration(proxyBeanMethods = false)
public class SharedTopics {

    @Bean
    @Primary
    TopicHistory historyOfManyLogs() {
        return lease -> List.of();
    }
}
