package be.ecolenumerique.helpdesk.notification.rendering;

import be.ecolenumerique.helpdesk.contracts.links.LinkSigner;
import be.ecolenumerique.helpdesk.conventions.clock.DomainClock;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What it takes to write a mail. A signing key that can not be read ends the start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, LinkSettings.class})
class RenderingConfiguration {

    @Bean
    MimeMails mimeMails(MailSettings mail, LinkSettings links) {
        var key = links.linkKeys();
        var signer = new LinkSigner(key.id(), SigningKeyFile.read(key.signing()));
        return new MimeMails(new LetterWriter(new Links(signer, links.portalUrl(), links.answersUrl())), mail);
    }

    @Bean
    LinkKeyAge linkKeyAge(MongoDatabase database, MeterRegistry meters, DomainClock clock, LinkSettings links) {
        return new LinkKeyAge(database, meters, clock, links.linkKeys().id());
    }
}
