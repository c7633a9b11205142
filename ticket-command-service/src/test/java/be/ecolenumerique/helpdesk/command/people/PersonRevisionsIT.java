package be.ecolenumerique.helpdesk.command.people;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.command.domain.Cast;
import be.ecolenumerique.helpdesk.command.publishing.PersonRevision;
import be.ecolenumerique.helpdesk.contracts.ContractsJson;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Person;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonRevisionsIT {
    private static final Person ANNE = new Person(
            Cast.ANNE,
            1,
            Person.Kind.EN,
            "Anne",
            Optional.of(EmailAddress.of("anne@en.example")),
            Optional.empty(),
            Language.FR,
            Optional.empty());
    private static final Person ANNE_LATER = new Person(
            Cast.ANNE, 2, Person.Kind.EN, "Anne D.", ANNE.email(), Optional.empty(), Language.FR, Optional.empty());

    private DirectoryFixture fixture;
    private PersonRevisions revisions;

    @BeforeEach
    void start() {
        fixture = new DirectoryFixture(PersonRevisionsIT.class);
        revisions = new PersonRevisions(fixture.database(), fixture.clock);
        fixture.side(0).people.add(ANNE);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void givenANewRecord_whenAsked_thenItIsUnpublished_untilItIsSaidToBe() {
        var named = Set.of(Cast.ANNE, Cast.MARC);
        assertThat(revisions.among(named)).singleElement().satisfies(revision -> {
            assertThat(revision.rev()).isEqualTo(1);
            assertThat(ContractsJson.MAPPER.readValue(revision.json().orElseThrow(), Person.class))
                    .isEqualTo(ANNE);
        });

        revisions.published(revisions.among(named));

        assertThat(revisions.among(named)).isEmpty();
        assertThat(revisions.among(Set.of(Cast.MARC))).isEmpty();
    }

    @Test
    void givenAChangeWhileTheFormerIsSent_whenThatIsAcknowledged_thenTheLaterStaysUnpublished() {
        var sent = revisions.among(Set.of(Cast.ANNE));
        fixture.side(0).people.change(ANNE_LATER);

        revisions.published(sent);

        assertThat(revisions.among(Set.of(Cast.ANNE)))
                .extracting(PersonRevision::rev)
                .containsExactly(2);
    }

    @Test
    void givenTheSameRevisionTwice_whenChanged_thenOnlyTheFirstCounts() {
        assertThat(fixture.side(0).people.change(ANNE_LATER)).isTrue();
        assertThat(fixture.side(1).people.change(ANNE_LATER)).isFalse();
    }
}
