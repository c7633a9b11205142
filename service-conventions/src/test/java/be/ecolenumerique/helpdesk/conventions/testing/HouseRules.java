package be.ecolenumerique.helpdesk.conventions.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

/** The rules that the build enforces in every service; {@link #check} runs them all over one service's main classes. */
public final class HouseRules {
    private static final String ROOT = "be.ecolenumerique.helpdesk.";
    /** What the relay does with Kafka, each with a name and a test of its own (ADR 0041). */
    private static final Set<String> HANDS_OF_THE_RELAY = Set.of(
            ROOT + "command.publishing.CommitRecords",
            ROOT + "command.publishing.ExistingTopics",
            ROOT + "command.publishing.PeopleFirst",
            ROOT + "command.publishing.PipelinedSends",
            ROOT + "command.publishing.PublishedTopics",
            ROOT + "command.publishing.RelayKafka",
            ROOT + "command.publishing.TopicSpec",
            ROOT + "command.publishing.TopicsReady");

    private static final List<String> SERVICES = List.of("command", "query", "notification", "approval");
    private static final String CONFIGURATION = "org.springframework.context.annotation.Configuration";

    private HouseRules() {}

    /** @param service {@code command}, {@code query}, {@code notification} or {@code approval} */
    public static void check(String service) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT + service);
        CompositeArchRule.of(noTimeOfTheirOwn())
                .and(kafkaAtTheBorder())
                .and(aloneAmongServices(service))
                .and(domainIsPlainJava())
                .and(namesThatSaySomething())
                .and(endpointsSayWhoMayUseThem())
                .check(classes);
    }

    /** Rules get their time from the domain clock, machines from the real one: both are injected. */
    public static ArchRule noTimeOfTheirOwn() {
        return noClasses()
                .that(areNoConfiguration())
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .allowEmptyShould(true)
                .as("no class but configuration should ask the machine for the time");
    }

    /** {@code event-consumer} polls for every service, so that here only listeners and the relay are left. */
    public static ArchRule kafkaAtTheBorder() {
        return noClasses()
                .that(areNoConfiguration())
                .and(DescribedPredicate.describe(
                        "are neither a Listener nor a Relay nor one of its named hands",
                        c -> !speaksKafka(outermost(c))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
                .allowEmptyShould(true)
                .as("Kafka only in listeners, relays, the relay's named hands and configuration");
    }

    private static boolean speaksKafka(JavaClass type) {
        return type.getSimpleName().matches(".*(Listener|Relay)") || HANDS_OF_THE_RELAY.contains(type.getName());
    }

    public static ArchRule aloneAmongServices(String service) {
        String[] others = SERVICES.stream()
                .filter(other -> !other.equals(service))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .allowEmptyShould(true)
                .as("services never depend on each other's code");
    }

    public static ArchRule domainIsPlainJava() {
        return classes()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("..domain..", ROOT + "contracts..", "java..", "org.jspecify..")
                .allowEmptyShould(true)
                .as("domain is plain Java");
    }

    public static ArchRule namesThatSaySomething() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Manager|Helper|Common)$")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .allowEmptyShould(true)
                .as("names that say something");
    }

    public static ArchRule endpointsSayWhoMayUseThem() {
        return methods()
                .that(DescribedPredicate.describe("answer requests under /api and /internal", HouseRules::answersApi))
                .should()
                .beAnnotatedWith(AllowedTo.class)
                .orShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(AllowedTo.class)
                .allowEmptyShould(true)
                .as("each endpoint says which roles may ever use it");
    }

    private static boolean answersApi(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(a -> a.getRawType().getName().startsWith("org.springframework.web.bind.annotation."))
                .filter(a -> a.getRawType().getSimpleName().endsWith("Mapping"))
                .anyMatch(HouseRules::isForTheApi);
    }

    private static boolean isForTheApi(JavaAnnotation<?> mapping) {
        return List.of("value", "path").stream()
                .flatMap(name -> mapping.get(name).stream())
                .flatMap(paths ->
                        paths instanceof Object[] several ? List.of(several).stream() : List.of(paths).stream())
                .anyMatch(path ->
                        path.toString().startsWith("/api/") || path.toString().startsWith("/internal/"));
    }

    private static DescribedPredicate<JavaClass> areNoConfiguration() {
        return DescribedPredicate.describe(
                "are no configuration", c -> !outermost(c).isMetaAnnotatedWith(CONFIGURATION));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseRules::outermost).orElse(type);
    }
}
