package be.ecolenumerique.helpdesk.query.scope;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.regex;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.RequestType;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import be.ecolenumerique.helpdesk.query.projection.Haystack;
import be.ecolenumerique.helpdesk.query.projection.ReadModelIndexes;
import be.ecolenumerique.helpdesk.query.projection.TicketRowCodec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;

/**
 * What a caller wants of the tickets in its scope (behaviour §6). Group, creator and type are answered from the indexes;
 * the others look at each row of the scope.
 *
 * @param school its Fase implantation
 * @param text contained in reference, summary, school or asset tag
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
    private static final Pattern SPECIAL = Pattern.compile("[^\\p{L}\\p{N} ]");

    public static TicketFilter of(Set<TicketStatus> statuses) {
        return new TicketFilter(
                statuses, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    List<Bson> conditions() {
        List<Bson> conditions = new ArrayList<>();
        creator.ifPresent(person -> conditions.add(eq("cr", person.value())));
        conditions.add(in("ty", types()));
        conditions.add(in("grp", groups()));
        if (!coversItsGroups()) {
            conditions.add(in("st", statuses.stream().map(TicketStatus::name).toList()));
        }
        school.ifPresent(fi -> conditions.add(eq("fi", fi)));
        assetTag.ifPresent(tag -> conditions.add(eq("tag", tag)));
        text.ifPresent(words -> conditions.add(regex("hay", needle(words))));
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

    /** Taken letter by letter: nothing in it means anything to the matching. */
    private static String needle(String text) {
        return SPECIAL.matcher(Haystack.normalised(text)).replaceAll("\\\\$0");
    }
}
