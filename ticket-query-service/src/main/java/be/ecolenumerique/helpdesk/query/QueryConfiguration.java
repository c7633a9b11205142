package be.ecolenumerique.helpdesk.query;

import be.ecolenumerique.helpdesk.conventions.admission.RateByName;
import be.ecolenumerique.helpdesk.directory.CallerDirectory;
import be.ecolenumerique.helpdesk.directory.Companies;
import be.ecolenumerique.helpdesk.directory.People;
import be.ecolenumerique.helpdesk.query.answers.Names;
import be.ecolenumerique.helpdesk.query.answers.Reads;
import be.ecolenumerique.helpdesk.query.following.Consistency;
import be.ecolenumerique.helpdesk.query.following.ServedReadModel;
import be.ecolenumerique.helpdesk.query.following.WaitingRoom;
import be.ecolenumerique.helpdesk.query.scope.CompanyRate;
import be.ecolenumerique.helpdesk.query.scope.Readers;
import be.ecolenumerique.helpdesk.query.scope.ScopedDirectory;
import be.ecolenumerique.helpdesk.query.signins.SignIns;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the parts that answer are put together. */
@Configuration(proxyBeanMethods = false)
class QueryConfiguration {

    @Bean
    Reads reads(
            CallerDirectory directory,
            SignIns signIns,
            ServedReadModel served,
            ScopedDirectory scoped,
            CompanyRate rate,
            @Value("${helpdesk.waits-per-account}") int seats) {
        var consistency = new Consistency(scoped, new WaitingRoom(seats));
        return new Reads(new Readers(directory, signIns, rate), served, consistency);
    }

    @Bean
    CompanyRate companyRate(@Value("${helpdesk.reads.of-one-company-per-second}") int most, MeterRegistry registry) {
        return new CompanyRate(RateByName.ofCompanies("reads", most, registry));
    }

    @Bean
    ScopedDirectory scopedDirectory(Companies companies, People people) {
        return new ScopedDirectory(companies, people);
    }

    @Bean
    Names names(People people, Companies companies) {
        return new Names(people, companies);
    }
}
