package be.ecolenumerique.helpdesk.contracts;

import java.util.Optional;

/** « FI 5136 - FE 2559 - nom (adresse) ». {@code fi} and {@code fe}: 1 to 6 digits, absent outside of the FWB register. */
public record School(Optional<String> fi, Optional<String> fe, String name, String address) {}
