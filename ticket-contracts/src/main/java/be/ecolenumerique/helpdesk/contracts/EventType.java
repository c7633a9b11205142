package be.ecolenumerique.helpdesk.contracts;

/** Wire name and revision of an event class: {@code ticket.intervention-scheduled}, 1. */
public record EventType(String name, int revision, Class<?> eventClass) {}
