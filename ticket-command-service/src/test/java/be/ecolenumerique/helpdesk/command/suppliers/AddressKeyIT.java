package be.ecolenumerique.helpdesk.command.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.command.people.DirectoryFixture;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import org.junit.jupiter.api.Test;

class AddressKeyIT {
    private static final EmailAddress BRUNO = EmailAddress.of("bruno@acme.example");

    @Test
    void givenClaimsUnderOneKey_whenAReplicaComesWithAnother_thenItLooksNothingUp() {
        try (var fixture = new DirectoryFixture(AddressKeyIT.class)) {
            var replica = fixture.side(0).replica;
            fixture.streams(replica, "the key of this deployment, long enough").of(BRUNO);

            var mistaken = fixture.streams(replica, "another key that is long enough as well");
            var right = fixture.streams(replica, "the key of this deployment, long enough");

            assertThatThrownBy(() -> mistaken.of(BRUNO)).isInstanceOf(IllegalStateException.class);
            assertThat(right.of(BRUNO)).isEmpty();
        }
    }

    @Test
    void givenAShortKey_whenConfigured_thenRefused() {
        assertThatThrownBy(() -> new AddressKey("short")).isInstanceOf(IllegalArgumentException.class);
    }
}
