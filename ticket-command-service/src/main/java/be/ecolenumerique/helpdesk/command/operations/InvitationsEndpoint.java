package be.ecolenumerique.helpdesk.command.operations;

import be.ecolenumerique.helpdesk.command.invitations.InvitationMail;
import be.ecolenumerique.helpdesk.command.invitations.InvitationRecords;
import be.ecolenumerique.helpdesk.command.invitations.Mailed;
import be.ecolenumerique.helpdesk.command.invitations.Settling;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.web.OneLine;
import be.ecolenumerique.helpdesk.conventions.web.StrictQuery;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Companies with open invitations, and how far the identity provider has come with them; those that fail come first. And the ledger
 * of the mails that it sent for us: ours are at the notification service, which has none of these (ADR 0160).
 */
@RestController
@AllowedTo(Role.OPERATOR)
final class InvitationsEndpoint {
    private final InvitationRecords records;

    InvitationsEndpoint(InvitationRecords records) {
        this.records = records;
    }

    /** @param person whose mails alone; without it those of everybody */
    record Query(@OneLine(max = 34, form = "P-[0-9a-f]{32}") Optional<String> person) {

        Optional<PersonId> id() {
            return person.map(PersonId::of);
        }
    }

    /**
     * @param companies 200 at most
     * @param mails the newest 200, ended ones too
     */
    record Invitations(List<OfCompany> companies, List<Mail> mails) {}

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

    /**
     * @param version of the company at which the invitation was made
     * @param asked when its mail was due
     * @param state of the mail: {@code waiting}, {@code sent}, {@code not-concerned}: it is not needed any more
     * @param sentAt when the provider's mail server had taken it
     * @param provider whose mail it is, its issuer
     * @param endedAt when the invitation was over
     * @param end {@code registered}, {@code expired}, {@code withdrawn}: by a manager, by a newer one, or with the membership
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Mail(
            String person,
            String supplier,
            long version,
            Instant asked,
            String state,
            Optional<Instant> sentAt,
            String provider,
            Optional<Instant> endedAt,
            Optional<String> end) {}

    @GetMapping("/api/v1/ops/command/invitations")
    Mono<Invitations> invitations(@StrictQuery Query query) {
        return Mono.fromCallable(() -> new Invitations(
                        records.companies().all().stream()
                                .map(InvitationsEndpoint::shown)
                                .toList(),
                        records.mails().newest(query.id()).stream()
                                .map(InvitationsEndpoint::shown)
                                .toList()))
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

    private static Mail shown(InvitationMail mail) {
        return new Mail(
                mail.person().value(),
                mail.supplier().toString(),
                mail.number(),
                mail.asked(),
                mail.state(),
                mail.sent(),
                mail.provider(),
                mail.ended(),
                mail.end().map(InvitationMail.End::word));
    }
}
