package be.ecolenumerique.helpdesk.conventions.web;

/** The body of a request that says everything in its path: nothing, or an empty object. */
public record NoBody() {}
