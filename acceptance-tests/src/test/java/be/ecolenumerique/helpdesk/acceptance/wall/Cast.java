package be.ecolenumerique.helpdesk.acceptance.wall;

import be.ecolenumerique.helpdesk.acceptance.people.Company;
import be.ecolenumerique.helpdesk.acceptance.people.EnStaff;
import be.ecolenumerique.helpdesk.acceptance.people.Human;
import be.ecolenumerique.helpdesk.acceptance.people.SchoolContact;
import be.ecolenumerique.helpdesk.acceptance.people.Story;
import be.ecolenumerique.helpdesk.acceptance.wall.Caller.Side;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Two companies and one that is suspended, with the schools that they work for, two more companies, EN, and the systems. */
final class Cast {
    final Story story;
    final EnStaff technician;
    final EnStaff colleague;
    final EnStaff manager;
    final Human operator;
    final Human secondary;
    final Human removed;
    final Company third;
    final Company fourth;
    final SchoolContact stranger;
    private final Map<Side, Company> companies;
    private final Map<Side, SchoolContact> schools;

    Cast(Story story) {
        this.story = story;
        technician = story.technician("Quentin");
        colleague = story.technician("Nadia");
        manager = story.manager("Sophie");
        operator = story.somebody("Otto", "operator");
        companies = Map.of(
                Side.A, story.company("Albatros", manager),
                Side.B, story.company("Belvedere", manager),
                Side.SUSPENDED, story.company("Fauvette", manager));
        third = story.company("Caravelle", manager);
        fourth = story.company("Dauphine", manager);
        schools = Map.of(
                Side.A, story.teacher("Ariane Aubier"),
                Side.B, story.teacher("Bernard Bouleau"),
                Side.SUSPENDED, story.teacher("Fabienne Frene"));
        stranger = story.teacher("Colette Cerisier");
        secondary = company(Side.A).colleague("Amandine", manager);
        removed = company(Side.A).colleague("Achille", manager);
    }

    /** Of nobody else, so that its suspension meets no other cell. */
    Company newCompany() {
        return story.company("Eider" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x"), manager);
    }

    Human newMemberOf(Company company) {
        return company.colleague("Odile" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x"), manager);
    }

    Company company(Side side) {
        return Objects.requireNonNull(companies.get(side));
    }

    SchoolContact school(Side side) {
        return Objects.requireNonNull(schools.get(side));
    }

    /** From now on the one who is removed is nobody's; known by all when this returns. */
    void remove() {
        changes("DELETE", company(Side.A), "/members/" + removed.personId());
    }

    /** From now on its people write nothing; known by all when this returns. */
    void suspend() {
        changes("POST", company(Side.SUSPENDED), "/suspend");
    }

    private void changes(String method, Company company, String what) {
        String path = "/suppliers/" + company.id();
        var answer = manager.tried(method, path + what, Map.of(), Map.of()).succeeded();
        manager.tried(
                        "GET",
                        path,
                        Map.of(),
                        Map.of("Consistency-Token", answer.consistencyToken().orElseThrow()))
                .succeeded();
    }
}
