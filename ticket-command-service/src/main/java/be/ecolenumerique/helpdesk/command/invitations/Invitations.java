package be.ecolenumerique.helpdesk.command.invitations;

import static java.util.stream.Collectors.partitioningBy;

import be.ecolenumerique.helpdesk.command.invitations.InvitationMail.End;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the log has of a company's invitations, at one instant.
 *
 * @param living their links work
 * @param expired nobody withdrew them; their time is over
 */
record Invitations(List<OpenInvitation> living, List<OpenInvitation> expired) {

    static Invitations at(Instant now, Collection<OpenInvitation> open) {
        Map<Boolean, List<OpenInvitation>> livingOrNot =
                open.stream().collect(partitioningBy(one -> one.until().isAfter(now)));
        return new Invitations(livingOrNot.getOrDefault(true, List.of()), livingOrNot.getOrDefault(false, List.of()));
    }

    Optional<Instant> firstEnd() {
        return living.stream().map(OpenInvitation::until).min(Comparator.naturalOrder());
    }

    boolean isLiving(InvitationMail line) {
        return living.stream().anyMatch(line::isOf);
    }

    /** Of a line that is not living and whose link was not used. */
    End endOf(InvitationMail line) {
        return expired.stream().anyMatch(line::isOf) ? End.EXPIRED : End.WITHDRAWN;
    }
}
