package be.ecolenumerique.helpdesk.query.columns;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.query.columns.Move.Standpoint;
import be.ecolenumerique.helpdesk.query.scope.Scope;
import be.ecolenumerique.helpdesk.query.scope.Sight;
import be.ecolenumerique.helpdesk.query.scope.TicketFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shards and what leads to them. For one thread that applies, or several that read: {@link TicketColumns} sees to it. */
final class Tickets {
    private static final int NO_SCHOOL = -3;

    private final List<Shard> shards = new ArrayList<>();
    private final Map<Optional<SupplierId>, Integer> bySupplier = new HashMap<>();
    private final Places places = new Places();
    private final Contacts contacts = new Contacts(number -> at(number).contact());
    private final Codes<PersonId> creators = new Codes<>();
    private final Codes<String> schools = new Codes<>();
    private final Cells all = new Cells();
    private int size;
    private long handOvers;

    Optional<Move> apply(FollowedTicket ticket) {
        int number = ticket.number();
        Optional<Standpoint> before = standpoint(number);
        if (before.filter(known -> known.seq() >= ticket.seq()).isPresent()) {
            return Optional.empty();
        }
        if (before.isPresent()) {
            change(ticket);
        } else {
            enter(ticket);
            size++;
        }
        tellContacts(ticket, before.map(Standpoint::contact));
        return Optional.of(new Move(number, before, standpoint(number).orElseThrow()));
    }

    Optional<Standpoint> standpoint(int number) {
        return places.of(number) == Places.NOWHERE ? Optional.empty() : Optional.of(at(number));
    }

    Selection selection(TicketFilter filter) {
        return new Selection(filter, creators, schools);
    }

    List<Part> parts(Scope scope) {
        return switch (scope.sight()) {
            case Sight.Everything _ ->
                shards.stream().<Part>map(Part.Whole::new).toList();
            case Sight.OfSupplier(var supplier) ->
                shardOf(supplier).<Part>map(Part.Whole::new).stream().toList();
            case Sight.OfContact(var persons) -> List.of(new Part.Singles(singles(persons)));
        };
    }

    Cells cells(Scope scope) {
        return switch (scope.sight()) {
            case Sight.Everything _ -> all;
            case Sight.OfSupplier(var supplier) ->
                shardOf(supplier).map(Shard::cells).orElseGet(Cells::new);
            case Sight.OfContact(var persons) -> counted(singles(persons));
        };
    }

    PersonId creator(int code) {
        return creators.value(code);
    }

    int size() {
        return size;
    }

    /** How often a ticket changed its shard, or a shard was copied together. */
    long handOvers() {
        return handOvers;
    }

    long memory() {
        return places.memory()
                + contacts.memory()
                + shards.stream().mapToLong(Shard::memory).sum();
    }

    private void change(FollowedTicket ticket) {
        var standing = ticket.row().standing();
        long where = places.of(ticket.number());
        int index = Places.shard(where);
        int place = Places.place(where);
        Shard shard = shards.get(index);
        count(shard, place, -1);
        if (shard.supplier().equals(standing.supplier())) {
            shard.set(place, ticket);
            count(shard, place, 1);
        } else {
            handOvers++;
            shard.leave(place);
            enter(ticket);
            tidy(index);
        }
    }

    private void enter(FollowedTicket ticket) {
        var opening = ticket.row().opening();
        var standing = ticket.row().standing();
        int index = bySupplier.computeIfAbsent(standing.supplier(), this::newShard);
        Shard shard = shards.get(index);
        int place = shard.add(
                ticket,
                creators.add(opening.creator()),
                opening.fi().map(schools::add).orElse(NO_SCHOOL));
        places.put(ticket.number(), index, place);
        count(shard, place, 1);
    }

    private void tellContacts(FollowedTicket ticket, Optional<PersonId> before) {
        PersonId now = ticket.row().standing().contact();
        if (before.filter(now::equals).isEmpty()) {
            before.ifPresent(former -> contacts.remove(former, ticket.number()));
            contacts.add(now, ticket.number());
        }
    }

    private int newShard(Optional<SupplierId> supplier) {
        shards.add(new Shard(supplier));
        return shards.size() - 1;
    }

    private void tidy(int index) {
        if (shards.get(index).isSparse()) {
            Shard copy = shards.get(index).copiedTogether();
            shards.set(index, copy);
            handOvers++;
            for (int place = 0; place < copy.columns().size(); place++) {
                places.put(copy.columns().number(place), index, place);
            }
        }
    }

    private Standpoint at(int number) {
        long where = places.of(number);
        Shard shard = shards.get(Places.shard(where));
        int place = Places.place(where);
        var columns = shard.columns();
        return new Standpoint(
                columns.seq(place), columns.publicVersion(place), shard.supplier(), columns.contact(place));
    }

    private Optional<Shard> shardOf(SupplierId supplier) {
        return Optional.ofNullable(bySupplier.get(Optional.of(supplier))).map(shards::get);
    }

    private List<Part.Single> singles(Collection<PersonId> persons) {
        return persons.stream()
                .flatMap(person -> contacts.of(person).boxed())
                .map(places::of)
                .map(where -> new Part.Single(shards.get(Places.shard(where)), Places.place(where)))
                .toList();
    }

    private Cells counted(List<Part.Single> tickets) {
        var cells = new Cells();
        tickets.forEach(ticket -> count(cells, ticket.shard(), ticket.place(), 1));
        return cells;
    }

    private void count(Shard shard, int place, int difference) {
        count(all, shard, place, difference);
    }

    private static void count(Cells cells, Shard shard, int place, int difference) {
        var columns = shard.columns();
        cells.add(columns.creator(place), columns.type(place), columns.status(place), difference);
    }
}
