package be.ecolenumerique.helpdesk.command.api;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;

import be.ecolenumerique.helpdesk.command.domain.RejectedException;
import be.ecolenumerique.helpdesk.command.domain.TicketRejection;
import be.ecolenumerique.helpdesk.command.erasing.UnknownPerson;
import be.ecolenumerique.helpdesk.command.people.SignInRefused;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierRejected;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierRejection;
import be.ecolenumerique.helpdesk.contracts.TicketAction;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import be.ecolenumerique.helpdesk.conventions.problems.FieldError;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.conventions.problems.ProblemRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** How each refusal of the domain is answered. */
@Component
final class RejectionProblems implements ProblemRule {

    @Override
    public Optional<Problem> problemOf(Throwable failure) {
        return switch (failure) {
            case RejectedException rejected -> Optional.of(problem(rejected.rejection()));
            case SupplierRejected rejected -> Optional.of(problem(rejected.rejection()));
            case UnknownPerson unknown -> Optional.of(Problem.notFound());
            case SignInRefused refused -> Optional.of(problem(refused.reason()));
            default -> Optional.empty();
        };
    }

    static Problem problem(TicketRejection rejection) {
        return switch (rejection) {
            case TicketRejection.NotYourTicket() -> Problem.notFound();
            case TicketRejection.RoleMayNot(), TicketRejection.InternalIsForEnStaff() -> Problem.forbidden();
            case TicketRejection.StaleVersion(long current) -> stale(current);
            case TicketRejection.WrongStatus(TicketStatus status, Set<TicketAction> allowed) ->
                wrongStatus(status, allowed);
            case TicketRejection.DeadlinePassed() -> conflict("deadline-passed");
            case TicketRejection.TooEarly(var from) -> conflict("too-early").with("from", from.toString());
            case TicketRejection.LinkReplaced() -> conflict("link-replaced");
            case TicketRejection.AppointmentBeforeToday(var today) ->
                conflict("appointment-before-today").with("earliest", today.toString());
            case TicketRejection.AppointmentTooFar(var latest) ->
                conflict("appointment-too-far").with("latest", latest.toString());
            case TicketRejection.UnknownReference(String pointer) -> unknownReference(pointer);
            case TicketRejection.SupplierSuspended() -> conflict("supplier-suspended");
        };
    }

    static Problem problem(SupplierRejection rejection) {
        return switch (rejection) {
            case SupplierRejection.UnknownSupplier(), SupplierRejection.NoMember() -> Problem.notFound();
            case SupplierRejection.StaleVersion(long current) -> stale(current);
            case SupplierRejection.AddressTaken() -> conflict("address-taken");
            case SupplierRejection.AlreadyRegistered() -> conflict("already-registered");
            case SupplierRejection.CompanySuspended() -> conflict("supplier-suspended");
            case SupplierRejection.ReferenceMailboxStays() -> conflict("reference-mailbox-stays");
        };
    }

    private static Problem problem(SignInRefused.Reason reason) {
        return switch (reason) {
            case NO_COMPANY, SOMEBODY_ELSE -> Problem.forbidden();
            case SUSPENDED -> Problem.of(FORBIDDEN, "supplier-suspended");
            case TOO_MANY -> Problem.tooMany();
        };
    }

    private static Problem unknownReference(String pointer) {
        return conflict("unknown-reference").at(List.of(FieldError.at("#" + pointer, "unknown-reference")));
    }

    private static Problem stale(long current) {
        return Problem.of(PRECONDITION_FAILED, "stale-version")
                .with("version", current)
                .header(HttpHeaders.ETAG, "\"" + current + "\"");
    }

    private static Problem wrongStatus(TicketStatus status, Set<TicketAction> allowed) {
        return conflict("wrong-status")
                .with("currentStatus", status.name())
                .with(
                        "allowedActions",
                        allowed.stream().map(TicketAction::pathName).sorted().toList());
    }

    private static Problem conflict(String code) {
        return Problem.of(CONFLICT, code);
    }
}
