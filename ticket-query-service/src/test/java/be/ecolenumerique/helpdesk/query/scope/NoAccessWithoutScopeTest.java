package be.ecolenumerique.helpdesk.query.scope;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A data access without a scope does not compile. */
class NoAccessWithoutScopeTest {
    private static final List<String> ALLOWED =
            List.of("tickets.list(scope, filter, window)", "directory.company(reader, supplier)");

    private static final List<String> WITHOUT_SCOPE = List.of(
            "new Scope(null, null, null)",
            "Scope.ofEnStaff()",
            "Scope.of(null)",
            "scope.tickets()",
            "tickets.list(filter, window)",
            "tickets.rows(java.util.List.of(reference))",
            "columns.count(filter)",
            "columns.cells(filter)",
            "columns.page(filter, window)",
            "columns.version(reference)",
            "columns.tickets",
            "follower.page(filter, window)",
            "follower.filterValues(filter)",
            "follower.seen(reference, 1)",
            "follower.changes(java.util.Optional.empty())",
            "follower.following",
            "tickets.version(reference)",
            "tickets.ticket(reference)",
            "tickets.activity(reference, 1, 2)",
            "tickets.find(scope, filter, window)",
            "new SeenTicket(scope, null)",
            "new ScopedFilter(null, null)",
            "new ScopedCollection(null)",
            "tickets.rows",
            "directory.companies()",
            "directory.company(supplier)",
            "directory.companyOf(person)",
            "directory.people(\"\", 10)",
            "directory.isErased(person)",
            "directory.companies",
            "directory.people",
            "reader.maySee(null)");

    /** All of them in one compilation, each in a class of its own. */
    private static final Map<String, List<String>> REFUSALS = errorsOf(WITHOUT_SCOPE);

    static List<String> accessesWithoutScope() {
        return WITHOUT_SCOPE;
    }

    @ParameterizedTest
    @MethodSource("accessesWithoutScope")
    void givenAnAccessWithoutScope_whenCompiled_thenRefused(String access) {
        assertThat(REFUSALS.getOrDefault(access, List.of())).as(access).isNotEmpty();
    }

    @Test
    void givenAnAccessWithScope_whenCompiled_thenAccepted() {
        assertThat(errorsOf(ALLOWED)).isEmpty();
    }

    private static Map<String, List<String>> errorsOf(List<String> accesses) {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        var problems = new DiagnosticCollector<JavaFileObject>();
        var options = List.of("-classpath", System.getProperty("java.class.path"), "-proc:none", "-d", "target");
        var sources = IntStream.range(0, accesses.size())
                .mapToObj(n -> new Source("Somebody" + n, accesses.get(n)))
                .toList();
        compiler.getTask(null, null, problems, options, null, sources).call();
        return problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .collect(groupingBy(
                        problem -> ((Source) problem.getSource()).access,
                        mapping(problem -> problem.getMessage(null), toList())));
    }

    /** Somebody else's class, outside of the package of the wall. */
    private static final class Source extends SimpleJavaFileObject {
        private final String name;
        private final String access;

        Source(String name, String access) {
            super(URI.create("string:///elsewhere/" + name + ".java"), Kind.SOURCE);
            this.name = name;
            this.access = access;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return """
                   package elsewhere;
                   import be.ecolenumerique.helpdesk.contracts.*;
                   import be.ecolenumerique.helpdesk.query.columns.TicketColumns;
                   import be.ecolenumerique.helpdesk.query.following.TicketFollower;
                   import be.ecolenumerique.helpdesk.query.scope.*;
                   class %s {
                       Object read(
                               ScopedTickets tickets, Scope scope, TicketFilter filter, Window window,
                               TicketReference reference, TicketColumns columns, TicketFollower follower,
                               ScopedDirectory directory, Reader reader, SupplierId supplier, PersonId person) {
                           return %s;
                       }
                   }
                   """.formatted(name, access);
        }
    }
}
