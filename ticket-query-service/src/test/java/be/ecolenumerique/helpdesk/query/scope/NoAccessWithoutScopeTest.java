package be.ecolenumerique.helpdesk.query.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A data access without a scope does not compile. */
class NoAccessWithoutScopeTest {
    private static final String ALLOWED = "tickets.list(scope, filter, window)";

    @ParameterizedTest
    @ValueSource(
            strings = {
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
                "tickets.rows"
            })
    void givenAnAccessWithoutScope_whenCompiled_thenRefused(String access) {
        assertThat(errorsOf(access)).as(access).isNotEmpty();
    }

    @Test
    void givenAnAccessWithScope_whenCompiled_thenAccepted() {
        assertThat(errorsOf(ALLOWED)).isEmpty();
    }

    private static List<String> errorsOf(String access) {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        var problems = new DiagnosticCollector<JavaFileObject>();
        var options = List.of("-classpath", System.getProperty("java.class.path"), "-proc:none", "-d", "target");
        compiler.getTask(null, null, problems, options, null, List.of(new Source(access)))
                .call();
        return problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .map(problem -> problem.getMessage(null))
                .toList();
    }

    /** Somebody else's class, outside of the package of the wall. */
    private static final class Source extends SimpleJavaFileObject {
        private final String access;

        Source(String access) {
            super(URI.create("string:///elsewhere/Somebody.java"), Kind.SOURCE);
            this.access = access;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return """
                   package elsewhere;
                   import be.ecolenumerique.helpdesk.contracts.TicketReference;
                   import be.ecolenumerique.helpdesk.query.columns.TicketColumns;
                   import be.ecolenumerique.helpdesk.query.following.TicketFollower;
                   import be.ecolenumerique.helpdesk.query.scope.*;
                   class Somebody {
                       Object read(
                               ScopedTickets tickets, Scope scope, TicketFilter filter, Window window,
                               TicketReference reference, TicketColumns columns, TicketFollower follower) {
                           return %s;
                       }
                   }
                   """.formatted(access);
        }
    }
}
