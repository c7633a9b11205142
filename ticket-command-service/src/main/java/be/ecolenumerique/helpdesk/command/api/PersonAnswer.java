package be.ecolenumerique.helpdesk.command.api;

/** What a write on a person answers. {@code version}: the revision of its record, of an erased one the last. */
public record PersonAnswer(String id, long version) {}
