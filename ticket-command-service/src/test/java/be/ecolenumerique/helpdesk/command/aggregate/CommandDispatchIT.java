package be.ecolenumerique.helpdesk.command.aggregate;

import static be.ecolenumerique.helpdesk.command.aggregate.WriteFixture.form;
import static be.ecolenumerique.helpdesk.command.aggregate.WriteFixture.key;
import static be.ecolenumerique.helpdesk.command.domain.Cast.*;
import static be.ecolenumerique.helpdesk.command.domain.Commands.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import be.ecolenumerique.helpdesk.command.domain.RejectedException;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.ContractsJson;
import be.ecolenumerique.helpdesk.contracts.EventMetadata;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CommandDispatchIT {
    private WriteFixture fixture;

    @BeforeEach
    void start() {
        fixture = new WriteFixture(CommandDispatchIT.class);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void givenASupplier_whenOpened_thenOneCommitOfTicketAssignmentAndContact() {
        var accepted = fixture.open(form(TECHNICIAN, ACME));

        assertThat(accepted).isEqualTo(new Accepted(TECH_175, 2, TicketStatus.OPEN, "TECH-175:2", false));
        assertThat(fixture.commits()).hasSize(1);
        assertThat(events(0))
                .extracting(e -> e.getString("t"), e -> e.getString("rv"), e -> e.getLong("v"))
                .containsExactly(
                        tuple("ticket.opened", "1", 0L),
                        tuple("ticket.supplier-assigned", "1", 1L),
                        tuple("person.registered", "1", 0L));
        assertThat(fixture.contacts).containsKey(PersonId.of(events(0).getLast().getString("a")));
    }

    @Test
    void givenAKey_whenAccepted_thenItIsInTheCommit_andTheReceiptInItsFirstEvent() {
        var key = key(TECHNICIAN, "once", "a");
        fixture.open(0, form(TECHNICIAN, ACME), key);

        assertThat(fixture.commits().getFirst().getString("r")).isEqualTo(key.value());
        JsonNode metadata = ContractsJson.MAPPER.readTree(events(0).getFirst().getString("m"));
        assertThat(metadata.get("requestKey").stringValue()).isEqualTo(key.value());
        assertThat(metadata.get("fingerprint").stringValue()).isEqualTo(key.fingerprint());
        assertThat(metadata.get("reference").stringValue()).isEqualTo("TECH-175");
        assertThat(metadata.get("version").longValue()).isEqualTo(2);
        assertThat(metadata.get("status").stringValue()).isEqualTo("OPEN");
        assertThat(events(0).get(1).getString("m")).doesNotContain("requestKey");
    }

    @Test
    void givenACompletion_whenRecorded_thenItIsDueFifteenDaysAfterTheTimeOfItsEvent() {
        fixture.open(form(TECHNICIAN, ACME));
        fixture.send(schedule(ACMES_BRUNO, NINE));
        fixture.clock.set(Instant.parse("2026-03-20T08:00:00.123456789Z"));
        fixture.send(complete(ACMES_BRUNO, "réparé"));

        Document completed = events(2).getFirst();
        assertThat(Instant.ofEpochMilli(completed.getLong("ts"))).isEqualTo("2026-03-20T08:00:00.123Z");
        assertThat(completed.getString("p")).contains("\"dueAt\":\"2026-04-04T07:00:00.123Z\"");
    }

    @Test
    void givenAContactByItsOtherRecord_whenActing_thenRecordedAsTheContactOfThisTicket() {
        fixture.open(form(TECHNICIAN, ACME));
        var contact = fixture.contacts.keySet().iterator().next();
        fixture.send(comment(Actor.of(contact, Role.CONTACT), "Bonjour"));

        var metadata = ContractsJson.MAPPER.readValue(events(1).getFirst().getString("m"), EventMetadata.class);
        assertThat(metadata.actor()).isEqualTo(Actor.of(contact, Role.CONTACT));
    }

    @Test
    void givenNoSuchTicket_whenCommanded_thenTheSameRefusalAsForAnothersTicket() {
        assertThatThrownBy(() -> fixture.send(schedule(ACMES_BRUNO, NINE)))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("NotYourTicket");
        fixture.open(form(TECHNICIAN, OTHER));
        assertThatThrownBy(() -> fixture.send(schedule(ACMES_BRUNO, NINE)))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("NotYourTicket");
        assertThat(fixture.commits()).hasSize(1);
    }

    @Test
    void givenARepeat_whenSent_thenTheVersionOfTheCallerAndNoCommit() {
        fixture.open(form(TECHNICIAN, ACME));
        fixture.send(schedule(ACMES_BRUNO, NINE));
        fixture.send(internalComment(MANAGER, "à surveiller"));

        var again = fixture.send(schedule(ACMES_BRUNO, NINE));

        assertThat(again).isEqualTo(new Accepted(TECH_175, 3, TicketStatus.IN_PROGRESS, "TECH-175:3", false));
        assertThat(fixture.commits()).hasSize(3);
    }

    @Test
    void givenAnotherContact_whenChanged_thenItIsRegisteredInTheSameCommit() {
        fixture.open(form(TECHNICIAN, ACME));

        fixture.send(changeContact(TECHNICIAN, NEXT_TEACHER, TEACHERS_DETAILS));

        assertThat(fixture.contacts).containsKey(NEXT_TEACHER);
        assertThat(events(1))
                .extracting(e -> e.getString("t"))
                .containsExactly("ticket.contact-changed", "person.registered");
    }

    private List<Document> events(int commit) {
        return fixture.commits().get(commit).getList("e", Document.class);
    }
}
