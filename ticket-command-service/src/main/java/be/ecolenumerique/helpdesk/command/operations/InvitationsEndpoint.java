package be.ecolenumerique.helpdesk.command.operations;

import be.ecolenumerique.helpdesk.command.invitations.CompaniesToSettle;
import be.ecolenumerique.helpdesk.command.invitations.Mailed;
import be.ecolenumerique.helpdesk.command.invitations.Settling;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Companies with open invitations, and how far the identity provider has come with them; those that fail come first. */
@RestController
@AllowedTo(Role.OPERATOR)
final class InvitationsEndpoint {
    private final CompaniesToSettle companies;

    InvitationsEndpoint(CompaniesToSettle companies) {
        this.companies = companies;
    }

    /** @param companies 200 at most */
    record Invitations(List<OfCompany> companies) {}

    /**
     * @param attempts in vain, one after the other
     * @param failure why the last one was in vain
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record OfCompany(
            String supplier, Instant since, int attempts, Optional<String> failure, List<OfPerson> invitations) {}

    /** @param mailedAt absent where the mail is still to be sent */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record OfPerson(String person, Optional<Instant> mailedAt) {}

    @GetMapping("/api/v1/ops/command/invitations")
    Mono<Invitations> invitations() {
        return Mono.fromCallable(() -> new Invitations(
                        companies.all().stream().map(InvitationsEndpoint::shown).toList()))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private static OfCompany shown(Settling company) {
        return new OfCompany(
                company.supplier().toString(),
                company.since(),
                company.attempts(),
                company.failure(),
                company.mailed().entrySet().stream()
                        .map(InvitationsEndpoint::shown)
                        .toList());
    }

    private static OfPerson shown(Map.Entry<PersonId, Mailed> of) {
        return new OfPerson(of.getKey().value(), of.getValue().at());
    }
}
