package be.ecolenumerique.helpdesk.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which quality somebody acts. All but {@code contact} and {@code internal} are the names in a token's {@code roles}. */
public enum Role {
    TECHNICIAN,
    SUPPLIER_MANAGER,
    SUPPLIER,
    CONTACT,
    SYSTEM,
    APPROVAL_SERVICE,
    OPERATOR,
    INTERNAL;

    @JsonCreator
    public static Role of(String wireName) {
        return parse(wireName).orElseThrow(() -> new IllegalArgumentException("unknown role"));
    }

    public static Optional<Role> parse(String wireName) {
        return Arrays.stream(values())
                .filter(r -> r.wireName().equals(wireName))
                .findFirst();
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Technicians and supplier managers of Ecole Numérique. */
    public boolean isEnStaff() {
        return this == TECHNICIAN || this == SUPPLIER_MANAGER;
    }
}
