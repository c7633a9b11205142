package be.ecolenumerique.helpdesk.conventions.web;

/** One component of a record that is read from a request. */
record Field(String name, Presence presence, Kind kind) {
    enum Presence {
        REQUIRED,
        OPTIONAL,
        /** Must be there, and may be null. */
        EXPLICIT,
        /** A list: in a query the parameter may be repeated. */
        REPEATED
    }
}
