package be.ecolenumerique.helpdesk.query.scope;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.Viewer;
import be.ecolenumerique.helpdesk.query.projection.Audience;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Which tickets a caller may know of, and as what it looks at them (behaviour §1, §6). Only {@link Readers} makes one, from
 * the caller's token and the directory; nothing of a ticket can be read without one.
 */
public final class Scope {
    private final Viewer viewer;
    private final List<String> tickets;
    private final Sight sight;
    private final List<String> entries;

    private Scope(Viewer viewer, List<String> tickets, Sight sight, List<String> entries) {
        this.viewer = viewer;
        this.tickets = tickets;
        this.sight = sight;
        this.entries = entries;
    }

    static Scope ofEnStaff() {
        return new Scope(
                Viewer.EN_STAFF, List.of(Audience.EN_STAFF), new Sight.Everything(), List.of(Audience.EN_STAFF));
    }

    static Scope ofSystems() {
        return new Scope(Viewer.SYSTEM, List.of(Audience.SYSTEMS), new Sight.Everything(), List.of(Audience.SYSTEMS));
    }

    static Scope of(SupplierId supplier) {
        return new Scope(
                Viewer.SUPPLIER,
                List.of(supplier.toString()),
                new Sight.OfSupplier(supplier),
                List.of(supplier.toString(), Audience.ANYBODY));
    }

    /** Each ticket has a record of its contact of its own, so one teacher may be many. */
    static Scope ofContact(Collection<PersonId> persons) {
        return new Scope(
                Viewer.CONTACT,
                persons.stream().map(Audience::contact).sorted().toList(),
                new Sight.OfContact(Set.copyOf(persons)),
                List.of(Audience.THE_CONTACT));
    }

    /** The tickets of one supplier, for those who see every supplier's. */
    public Scope narrowedTo(SupplierId supplier) {
        if (!seesEverySupplier()) {
            throw new IllegalStateException("this scope is narrow already");
        }
        return new Scope(viewer, List.of(supplier.toString()), new Sight.OfSupplier(supplier), entries);
    }

    public boolean seesEverySupplier() {
        return viewer == Viewer.EN_STAFF || viewer == Viewer.SYSTEM;
    }

    public Viewer viewer() {
        return viewer;
    }

    /** The same tickets, for what is held in memory. */
    public Sight sight() {
        return sight;
    }

    /** Internal comments, and the versions that they made. */
    public boolean knowsInternals() {
        return viewer == Viewer.EN_STAFF;
    }

    /** What the field {@code v} of a ticket must contain one of. */
    List<String> tickets() {
        return tickets;
    }

    /** What the field {@code v} of an entry of its activity must contain one of. */
    List<String> entries() {
        return entries;
    }
}
