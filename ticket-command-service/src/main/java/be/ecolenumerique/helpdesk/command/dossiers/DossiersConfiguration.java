package be.ecolenumerique.helpdesk.command.dossiers;

import be.ecolenumerique.helpdesk.command.eventlog.CommitLog;
import be.ecolenumerique.helpdesk.command.eventlog.PersonTrail;
import be.ecolenumerique.helpdesk.command.invitations.InvitationMails;
import be.ecolenumerique.helpdesk.command.people.ErasedPeople;
import be.ecolenumerique.helpdesk.command.people.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where dossiers come from. */
@Configuration(proxyBeanMethods = false)
class DossiersConfiguration {
    @Bean
    Dossiers dossiers(People people, ErasedPeople erased, CommitLog log, InvitationMails mails) {
        return new Dossiers(people, erased, new PersonTrail(log), mails);
    }
}
