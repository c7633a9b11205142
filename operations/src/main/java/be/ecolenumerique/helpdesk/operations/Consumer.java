package be.ecolenumerique.helpdesk.operations;

import java.util.Locale;

/** The services that consume; their names are those of the paths. */
enum Consumer {
    query,
    notification,
    approval;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
