package be.ecolenumerique.helpdesk.approval.web;

import be.ecolenumerique.helpdesk.approval.answers.SchoolAnswers;
import be.ecolenumerique.helpdesk.approval.answers.SchoolLinks;
import be.ecolenumerique.helpdesk.approval.commands.TicketCommands;
import be.ecolenumerique.helpdesk.approval.pages.AnswerPages;
import be.ecolenumerique.helpdesk.approval.pages.PageRenderer;
import be.ecolenumerique.helpdesk.approval.pages.Texts;
import be.ecolenumerique.helpdesk.approval.pending.EndedCompletions;
import be.ecolenumerique.helpdesk.approval.pending.PendingApprovals;
import be.ecolenumerique.helpdesk.contracts.links.LinkVerifier;
import be.ecolenumerique.helpdesk.conventions.admission.RateByName;
import be.ecolenumerique.helpdesk.conventions.clock.DomainClock;
import be.ecolenumerique.helpdesk.conventions.problems.ProblemRendering;
import be.ecolenumerique.helpdesk.directory.People;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The school's page, put together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AnswersProperties.class, BadLinkProperties.class})
class AnswersConfiguration {

    @Bean
    SchoolLinks schoolLinks(
            LinkVerifier verifier, PendingApprovals pending, EndedCompletions ended, DomainClock clock) {
        return new SchoolLinks(verifier, pending, ended, clock);
    }

    @Bean
    Texts texts() {
        return new Texts();
    }

    @Bean
    PageAnswers pageAnswers(Texts texts) {
        return new PageAnswers(new PageRenderer(texts));
    }

    @Bean
    PageBounds pageBounds(AnswersProperties settings, BadLinkProperties bounds) {
        return new PageBounds(
                new BadLinkBounds(bounds),
                new RateByName(settings.looksPerLink(), bounds.within()),
                settings.badLinkFloor(),
                System::nanoTime);
    }

    @Bean
    ShowPage showPage(SchoolLinks links, People people, Texts texts, PageAnswers answers, PageBounds bounds) {
        return new ShowPage(links, new Readers(people), new AnswerPages(texts), answers, bounds);
    }

    @Bean
    SpoiltLinks spoiltLinks(ShowPage show, ProblemRendering problems) {
        return new SpoiltLinks(show, problems);
    }

    @Bean
    FormPages formPages(People people, Texts texts, PageAnswers answers) {
        return new FormPages(new Readers(people), new AnswerPages(texts), answers);
    }

    @Bean
    SchoolAnswers schoolAnswers(SchoolLinks links, TicketCommands commands) {
        return new SchoolAnswers(links, commands);
    }

    @Bean
    TakeAnswer takeAnswer(
            SchoolAnswers school, AnswersProperties settings, ShowPage show, FormPages forms, PageBounds bounds) {
        return new TakeAnswer(school, new SameOrigin(settings.answersUrl()), show, forms, bounds);
    }
}
