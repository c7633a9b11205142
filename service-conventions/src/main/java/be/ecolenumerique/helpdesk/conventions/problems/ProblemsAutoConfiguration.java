package be.ecolenumerique.helpdesk.conventions.problems;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.ClassUtils;

/** Refusals of every kind become problem documents; a service's own words are in {@code helpdesk/problems*.properties}. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
public class ProblemsAutoConfiguration {
    private static final String SHARED =
            ClassUtils.classPackageAsResourcePath(ProblemsAutoConfiguration.class) + "/problems";
    private static final String OWN = "helpdesk/problems";

    @Bean
    ProblemTexts problemTexts() {
        var messages = new ResourceBundleMessageSource();
        messages.addBasenames(SHARED);
        if (getClass().getResource("/" + OWN + ".properties") != null) {
            messages.addBasenames(OWN);
        }
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new ProblemTexts(messages);
    }

    @Bean
    ProblemWriter problemWriter(ProblemTexts texts) {
        return new ProblemWriter(texts);
    }

    @Bean
    ProblemRendering problemRendering(ObjectProvider<ProblemRule> known, ProblemWriter writer) {
        List<ProblemRule> rules = new ArrayList<>(known.orderedStream().toList());
        rules.add(new FrameworkFailures());
        return new ProblemRendering(rules, writer);
    }

    @Bean
    NotFoundFloor notFoundFloor() {
        return new NotFoundFloor();
    }
}
