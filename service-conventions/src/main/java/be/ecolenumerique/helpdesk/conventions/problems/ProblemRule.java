package be.ecolenumerique.helpdesk.conventions.problems;

import java.util.Optional;

/** What a failure that a service or a technology knows means to a caller; asked before the framework's own are. */
@FunctionalInterface
public interface ProblemRule {
    Optional<Problem> problemOf(Throwable failure);
}
