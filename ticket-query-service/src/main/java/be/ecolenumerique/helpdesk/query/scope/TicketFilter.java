package be.ecolenumerique.helpdesk.query.scope;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.RequestType;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import be.ecolenumerique.helpdesk.query.projection.ReadModelIndexes;
import be.ecolenumerique.helpdesk.query.projection.TicketRowCodec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;

/**
 * What a caller wants of the tickets in its scope (behaviour §6). Group, creator and type are answered from the indexes,
 * the others from the columns of the follower.
 *
 * @param school its Fase implantation
 * @param text normalised, contained in reference, summary, school or asset tag
 */
public record TicketFilter(
        Set<TicketStatus> statuses,
        Optional<PersonId> creator,
        Optional<RequestType> requestType,
        Optional<String> school,
        Optional<String> assetTag,
        Optional<String> text) {
    private static final Set<TicketStatus> CLOSED = EnumSet.of(TicketStatus.CLOSED);
    private static final Set<TicketStatus> NOT_CLOSED = EnumSet.complementOf(EnumSet.of(TicketStatus.CLOSED));

    public static TicketFilter of(Set<TicketStatus> statuses) {
        return new TicketFilter(
                statuses, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Else it takes a look at each ticket of the scope. */
    public boolean isAnsweredByIndexes() {
        return coversItsGroups() && school.isEmpty() && assetTag.isEmpty() && text.isEmpty();
    }

    List<Bson> conditions() {
        List<Bson> conditions = new ArrayList<>();
        creator.ifPresent(person -> conditions.add(eq("cr", person.value())));
        conditions.add(in("ty", types()));
        conditions.add(in("grp", groups()));
        return conditions;
    }

    Bson index(String sort) {
        return creator.isPresent() ? ReadModelIndexes.byCreator(sort) : ReadModelIndexes.byGroup(sort);
    }

    private List<String> types() {
        return requestType.map(List::of).orElseGet(() -> Arrays.asList(RequestType.values())).stream()
                .map(RequestType::name)
                .toList();
    }

    private List<String> groups() {
        List<String> groups = new ArrayList<>();
        if (statuses.stream().anyMatch(NOT_CLOSED::contains)) {
            groups.add(TicketRowCodec.OPEN_GROUP);
        }
        if (statuses.contains(TicketStatus.CLOSED)) {
            groups.add(TicketRowCodec.CLOSED_GROUP);
        }
        return groups;
    }

    private boolean coversItsGroups() {
        return statuses.containsAll(NOT_CLOSED) || statuses.equals(CLOSED);
    }
}
