package be.ecolenumerique.helpdesk.query.answers;

/** A company by its name, as tickets mention it. */
public record SupplierView(String id, String name) {}
